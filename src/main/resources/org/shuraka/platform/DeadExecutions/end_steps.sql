UPDATE jbatchSTEPEXECUTIONINSTANCEDATA
SET batchstatus = 'FAILED', exitstatus = 'FAILED', endTime = CURRENT_TIMESTAMP(3)
WHERE stepexecid IN (<ids>)
