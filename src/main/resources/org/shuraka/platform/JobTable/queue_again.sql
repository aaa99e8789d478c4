UPDATE job_run
SET state = 'queued', node = '', heartbeat_at = UTC_TIMESTAMP(3), restarts = 0,
    ended_at = NULL, error_key = NULL, error_detail = NULL
WHERE id = :id AND state IN ('failed', 'stopped')
