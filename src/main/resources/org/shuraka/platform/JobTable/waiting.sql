SELECT id
FROM job_run FORCE INDEX (job_run_queue)
WHERE state = 'queued' AND node = '' AND job_name = :jobName AND programme_id <=> :programmeId
ORDER BY turn, id
LIMIT 1
