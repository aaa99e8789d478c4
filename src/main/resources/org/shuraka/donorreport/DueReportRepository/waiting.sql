-- Windows that have ended, on which there is no report, and which nobody tried since a moment.
SELECT w.grant_id, g.programme_id, p.code AS programme, p.timezone, g.reference, w.code AS `window`,
       w.from_no, w.to_no, w.end_date AS `end`, w.due_date AS due
FROM grant_window w
JOIN grant_agreement g ON g.id = w.grant_id
JOIN programme p ON p.id = g.programme_id
WHERE (w.grant_id > :afterGrant OR (w.grant_id = :afterGrant AND w.from_no > :afterNo))
  AND w.grant_id <= :through AND <of>
  AND w.end_date < <today>
  AND NOT EXISTS (SELECT 1 FROM donor_report r
                  WHERE r.grant_id = w.grant_id AND r.from_no = w.from_no AND r.to_no = w.to_no)
  AND NOT EXISTS (SELECT 1 FROM donor_report_attempt a
                  WHERE a.grant_id = w.grant_id AND a.from_no = w.from_no AND a.to_no = w.to_no
                    AND (a.discard_reason IS NOT NULL OR a.tried_at >= :since))
ORDER BY w.grant_id, w.from_no
LIMIT :limit
