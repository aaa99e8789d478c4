-- Behind what waits for the same programme already, and not before the round that the queue is in.
SELECT GREATEST(
  COALESCE((SELECT MIN(turn) FROM job_run WHERE state = 'queued' AND node = ''), 0),
  COALESCE((SELECT MAX(turn) + 1
            FROM job_run FORCE INDEX (job_run_queue)
            WHERE state = 'queued' AND node = '' AND programme_id <=> :programmeId
              AND (programme_id IS NOT NULL OR job_name = :jobName)), 0))
