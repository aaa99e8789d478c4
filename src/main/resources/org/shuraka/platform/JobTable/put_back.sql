UPDATE job_run
SET state = 'queued', node = '', error_key = NULL, error_detail = NULL
WHERE id = :id AND node = :node AND state IN ('queued', 'running')
