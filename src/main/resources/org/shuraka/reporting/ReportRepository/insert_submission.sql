INSERT INTO report_submission (report_id, nth, revision, submitted_at, submitted_by, content)
SELECT :reportId, COALESCE(MAX(nth), 0) + 1, :revision, :at, :by, :content
FROM report_submission
WHERE report_id = :reportId
