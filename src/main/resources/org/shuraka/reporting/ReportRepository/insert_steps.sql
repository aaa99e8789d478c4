INSERT INTO report_step (report_id, revision, status, at, account_id, reason)
SELECT id, revision, status, status_at, status_by, status_reason
FROM partner_report
WHERE id IN (<moved>)
