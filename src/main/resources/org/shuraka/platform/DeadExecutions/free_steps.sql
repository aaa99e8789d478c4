SELECT stepexecid
FROM jbatchSTEPEXECUTIONINSTANCEDATA FORCE INDEX (jbatch_step_execution)
WHERE jobexecid IN (<executions>) AND batchstatus IN ('STARTING', 'STARTED', 'STOPPING')
FOR UPDATE SKIP LOCKED
