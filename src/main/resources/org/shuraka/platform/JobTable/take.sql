UPDATE job_run
SET node = :node, heartbeat_at = UTC_TIMESTAMP(3)
WHERE id = :id
