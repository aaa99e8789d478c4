UPDATE jbatchEXECUTIONINSTANCEDATA
SET batchstatus = 'FAILED', exitstatus = 'FAILED', endtime = CURRENT_TIMESTAMP(3),
    updatetime = CURRENT_TIMESTAMP(3)
WHERE jobexecid IN (<executions>) AND batchstatus IN ('STARTING', 'STARTED', 'STOPPING')
