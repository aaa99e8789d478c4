SELECT s.nth, s.revision, s.submitted_at AS at, a.name AS `by`, s.content
FROM report_submission s
LEFT JOIN account a ON a.id = s.submitted_by
WHERE s.report_id = :reportId
ORDER BY s.nth DESC
LIMIT :limit
