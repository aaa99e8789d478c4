-- The requests that this run answers; those that come meanwhile wait for the next.
CREATE TEMPORARY TABLE roll_up_asked (
  id BIGINT NOT NULL PRIMARY KEY,
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL COMMENT '0: every indicator',
  period_no INT NOT NULL,
  INDEX (programme_id, indicator_id, period_no)
)
