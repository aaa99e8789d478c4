-- Those whose turn it is. Of a programme one run is at work at a time, and of the jobs for no programme one of each;
-- these leave a place to the others, since they may take long.
SELECT q.id
FROM job_run q FORCE INDEX (job_run_queue)
WHERE q.state = 'queued' AND q.node = ''
  AND NOT EXISTS (
    SELECT 1
    FROM job_run w FORCE INDEX (job_run_queue)
    WHERE w.state IN ('queued', 'running') AND w.node <> '' AND w.programme_id <=> q.programme_id
      AND (w.programme_id IS NOT NULL OR w.job_name = q.job_name))
  AND (q.programme_id IS NOT NULL OR :mostForNone > (
    SELECT COUNT(*)
    FROM job_run w FORCE INDEX (job_run_queue)
    WHERE w.state IN ('queued', 'running') AND w.node = :node AND w.programme_id IS NULL))
ORDER BY q.turn, q.id
LIMIT 10
