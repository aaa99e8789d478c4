SELECT r.id, r.job_name AS job, r.programme_id, p.code AS programme, r.state, r.done, r.total,
       r.requested_at, a.name AS requested_by, r.started_at, r.ended_at, r.error_detail,
       r.result_link AS result,
       CASE WHEN r.state = 'queued' AND r.node = '' THEN (
         SELECT COUNT(*) + 1
         FROM job_run w FORCE INDEX (job_run_queue)
         WHERE w.state = 'queued' AND w.node = ''
           AND (w.turn < r.turn OR (w.turn = r.turn AND w.id < r.id))) END AS queue_position
FROM job_run r
LEFT JOIN programme p ON p.id = r.programme_id
LEFT JOIN account a ON a.id = r.requested_by
WHERE <which> AND <visible>
ORDER BY r.id DESC
LIMIT :limit
