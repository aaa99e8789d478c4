INSERT INTO donor_report_attempt (grant_id, from_no, to_no, tried_at, obstacles, missing, told_on)
VALUES (:grantId, :fromNo, :toNo, :at, :obstacles, :missing, :toldOn)
ON DUPLICATE KEY UPDATE tried_at = :at, obstacles = :obstacles, missing = :missing,
                        told_on = COALESCE(:toldOn, told_on)
