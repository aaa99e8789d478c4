INSERT INTO adjustment
  (id, programme_id, indicator_id, period_no, amount, reason, proposed_at, approved_at, approved_by,
   version)
VALUES (:id, :programmeId, :indicatorId, :periodNo, :amount, :reason, :at, :at, :by, 1)
