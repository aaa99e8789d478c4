UPDATE job_run
SET state = 'running', execution_id = :executionId, node = :node, heartbeat_at = UTC_TIMESTAMP(3),
    started_at = UTC_TIMESTAMP(3), ended_at = NULL, error_key = NULL, error_detail = NULL
WHERE id = :id
