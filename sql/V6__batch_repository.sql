-- The batch runtime's own repository. The runtime looks for exactly these names and makes whatever
-- it misses; its own tables have no keys beside the primary ones, keep time in whole seconds (too
-- coarse to tell the last of two executions) and cut a checkpoint at 64 kB.

CREATE TABLE jbatchJOBINSTANCEDATA (
  jobinstanceid BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(512),
  apptag        VARCHAR(512),
  INDEX jbatch_instance_name (name(100), jobinstanceid),
  INDEX jbatch_instance_tag (apptag(100))
);

CREATE TABLE jbatchEXECUTIONINSTANCEDATA (
  jobexecid     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  jobinstanceid BIGINT,
  createtime    TIMESTAMP(3) NULL,
  starttime     TIMESTAMP(3) NULL,
  endtime       TIMESTAMP(3) NULL,
  updatetime    TIMESTAMP(3) NULL,
  parameters    LONGBLOB,
  batchstatus   VARCHAR(512),
  exitstatus    VARCHAR(512),
  INDEX jbatch_execution_instance (jobinstanceid, createtime),
  CONSTRAINT JOBINST_JOBEXEC_FK FOREIGN KEY (jobinstanceid) REFERENCES jbatchJOBINSTANCEDATA (jobinstanceid)
);

CREATE TABLE jbatchSTEPEXECUTIONINSTANCEDATA (
  stepexecid       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  jobexecid        BIGINT,
  batchstatus      VARCHAR(512),
  exitstatus       VARCHAR(512),
  stepname         VARCHAR(512),
  readcount        INT,
  writecount       INT,
  commitcount      INT,
  rollbackcount    INT,
  readskipcount    INT,
  processskipcount INT,
  filtercount      INT,
  writeskipcount   INT,
  startTime        TIMESTAMP(3) NULL,
  endTime          TIMESTAMP(3) NULL,
  persistentData   LONGBLOB,
  INDEX jbatch_step_execution (jobexecid, stepname(100)),
  CONSTRAINT JOBEXEC_STEPEXEC_FK FOREIGN KEY (jobexecid) REFERENCES jbatchEXECUTIONINSTANCEDATA (jobexecid)
);

CREATE TABLE jbatchJOBSTATUS (
  id  BIGINT NOT NULL PRIMARY KEY,
  obj LONGBLOB,
  CONSTRAINT JOBSTATUS_JOBINST_FK FOREIGN KEY (id) REFERENCES jbatchJOBINSTANCEDATA (jobinstanceid) ON DELETE CASCADE
);

CREATE TABLE jbatchSTEPSTATUS (
  id  BIGINT NOT NULL PRIMARY KEY,
  obj LONGBLOB,
  CONSTRAINT STEPSTATUS_STEPEXEC_FK FOREIGN KEY (id) REFERENCES jbatchSTEPEXECUTIONINSTANCEDATA (stepexecid) ON DELETE CASCADE
);

CREATE TABLE jbatchCHECKPOINTDATA (
  id  VARCHAR(512) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  obj LONGBLOB
);

ALTER TABLE job_run
  ADD COLUMN restarts INT NOT NULL DEFAULT 0 COMMENT 'how often it was taken up after its server died';

-- What housekeeping looks for.
ALTER TABLE idempotent_request ADD INDEX idempotent_request_time (created_at);
ALTER TABLE sign_in_failure ADD INDEX sign_in_failure_time (failed_at);
