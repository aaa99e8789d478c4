-- Long work: what people see of it, and the batch runtime's own repository beside it.

CREATE TABLE job_run (
  id           BIGINT       NOT NULL PRIMARY KEY,
  job_name     VARCHAR(60)  NOT NULL,
  programme_id BIGINT,
  parameters   JSON         NOT NULL,
  execution_id BIGINT,
  state        VARCHAR(10)  NOT NULL,
  done         INT          NOT NULL,
  total        INT          NOT NULL,
  requested_by BIGINT,
  node         VARCHAR(100) NOT NULL,
  heartbeat_at DATETIME(3)  NOT NULL,
  requested_at DATETIME(3)  NOT NULL,
  started_at   DATETIME(3),
  ended_at     DATETIME(3),
  error_key    VARCHAR(100),
  error_detail TEXT,
  result_link  VARCHAR(300),
  INDEX job_run_time (requested_at),
  INDEX job_run_state (state, heartbeat_at),
  CONSTRAINT job_run_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT job_run_account FOREIGN KEY (requested_by) REFERENCES account (id),
  CONSTRAINT job_run_state CHECK (state IN ('queued', 'running', 'completed', 'failed', 'stopped'))
);
