INSERT INTO donor_report_attempt (grant_id, from_no, to_no, tried_at, obstacles, missing, discard_reason)
VALUES (:grantId, :fromNo, :toNo, :at, '[]', 0, :reason)
ON DUPLICATE KEY UPDATE tried_at = :at, obstacles = '[]', missing = 0, discard_reason = :reason
