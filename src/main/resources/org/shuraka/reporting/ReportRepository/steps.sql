SELECT s.revision, s.status, s.at, COALESCE(a.name, 'Shuraka') AS `by`, s.reason
FROM report_step s
LEFT JOIN account a ON a.id = s.account_id
WHERE s.report_id = :reportId
ORDER BY s.id
