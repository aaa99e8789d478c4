INSERT INTO job_run
  (id, job_name, programme_id, parameters, state, done, total, requested_by, node, heartbeat_at,
   requested_at, restarts, turn)
VALUES
  (:id, :jobName, :programmeId, :parameters, 'queued', 0, 0, :requestedBy, '', UTC_TIMESTAMP(3),
   UTC_TIMESTAMP(3), 0, :turn)
