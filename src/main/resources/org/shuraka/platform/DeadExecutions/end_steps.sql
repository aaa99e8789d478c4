UPDATE jbatchSTEPEXECUTIONINSTANCEDATA
SET batchstatus = 'FAILED', exitstatus = 'FAILED', endTime = CURRENT_TIMESTAMP(3)
WHERE jobexecid IN (<executions>) AND batchstatus IN ('STARTING', 'STARTED', 'STOPPING')
