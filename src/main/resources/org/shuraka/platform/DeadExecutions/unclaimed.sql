-- Executions under way that are no run's. A partition is an instance of its own, called
-- ":<instance of the job>:<step>:<number>", and its run's through that instance.
SELECT e.jobexecid
FROM jbatchEXECUTIONINSTANCEDATA e
  JOIN jbatchJOBINSTANCEDATA i ON i.jobinstanceid = e.jobinstanceid
WHERE e.batchstatus IN ('STARTING', 'STARTED', 'STOPPING')
  AND NOT EXISTS (
    SELECT 1
    FROM job_run r JOIN jbatchEXECUTIONINSTANCEDATA c ON c.jobexecid = r.execution_id
    WHERE r.state IN ('queued', 'running')
      AND (c.jobexecid = e.jobexecid OR i.name LIKE CONCAT(':', c.jobinstanceid, ':%')))
