-- The executions that are under way, among all that ever were.
ALTER TABLE jbatchEXECUTIONINSTANCEDATA ADD INDEX jbatch_execution_status (batchstatus(12));
