UPDATE job_run
SET state = 'queued', node = '', heartbeat_at = UTC_TIMESTAMP(3), restarts = restarts + 1
WHERE id = :id AND state IN ('queued', 'running') AND node <> ''
  AND (node = :predecessor OR heartbeat_at < UTC_TIMESTAMP(3) - INTERVAL :deadAfter SECOND)
