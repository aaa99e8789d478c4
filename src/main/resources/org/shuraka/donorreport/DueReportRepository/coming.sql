-- Windows of a donor's own grants on which no report is published. Whether one is drafted or sealed makes no difference.
SELECT p.code AS programme, p.title AS programme_title, p.timezone, g.reference AS grant_reference,
       w.code AS `window`, w.due_date AS due
FROM grant_agreement g
JOIN grant_window w ON w.grant_id = g.id
JOIN programme p ON p.id = g.programme_id
WHERE g.donor_id = :caller.organisationId
  AND NOT EXISTS (SELECT 1 FROM donor_report r
                  WHERE r.grant_id = w.grant_id AND r.from_no = w.from_no AND r.to_no = w.to_no
                    AND r.status = 'published')
ORDER BY w.due_date, w.grant_id, w.from_no
LIMIT :limit
