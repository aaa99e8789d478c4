UPDATE jbatchEXECUTIONINSTANCEDATA
SET batchstatus = 'FAILED', exitstatus = 'FAILED', endtime = CURRENT_TIMESTAMP(3),
    updatetime = CURRENT_TIMESTAMP(3)
WHERE jobexecid IN (<ids>)
