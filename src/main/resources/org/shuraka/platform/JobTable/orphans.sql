SELECT id
FROM job_run
WHERE state IN ('queued', 'running') AND node <> ''
  AND (node = :predecessor OR heartbeat_at < UTC_TIMESTAMP(3) - INTERVAL :deadAfter SECOND)
ORDER BY id
