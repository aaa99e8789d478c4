INSERT INTO adjustment
  (id, programme_id, indicator_id, period_no, amount, reason, donor_reason, proposed_at, approved_at, approved_by,
   version)
VALUES (:id, :programmeId, :indicatorId, :periodNo, :amount, :reason, :donorReason, :at, :at, :by, 1)
