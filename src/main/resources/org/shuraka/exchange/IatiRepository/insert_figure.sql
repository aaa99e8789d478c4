INSERT INTO published_figure
  (programme_id, indicator_code, seq, period_no, start_date, end_date, kind, published_text, value,
   dimensions, comment, line)
VALUES
  (:programmeId, :code, :seq, :periodNo, :start, :end, :kind, :text, :value,
   :dimensions, :comment, :line)
