SELECT i.id, i.file_name, i.sha256, i.imported_at, a.name AS imported_by, i.completed_at,
       i.job_run_id AS job, r.state AS job_state
FROM iati_import i
JOIN account a ON a.id = i.imported_by
LEFT JOIN job_run r ON r.id = i.job_run_id
WHERE i.id < :before
  AND (:administrator OR i.imported_by = :caller.accountId)
ORDER BY i.id DESC
LIMIT :limit
