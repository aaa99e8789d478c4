-- Those under way whose rows nobody holds. By primary key: over the status's index, rows of others would be looked at.
SELECT jobexecid
FROM jbatchEXECUTIONINSTANCEDATA FORCE INDEX (PRIMARY)
WHERE jobexecid IN (<executions>) AND batchstatus IN ('STARTING', 'STARTED', 'STOPPING')
FOR UPDATE SKIP LOCKED
