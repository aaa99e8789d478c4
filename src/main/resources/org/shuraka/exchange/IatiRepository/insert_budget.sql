INSERT INTO budget
  (programme_id, seq, budget_type, status, start_date, end_date, amount, currency, value_date)
VALUES
  (:programmeId, :seq, :type, :status, :start, :end, :amount, :currency, :valueDate)
