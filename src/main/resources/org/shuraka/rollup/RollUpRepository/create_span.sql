-- The periods that each version of the framework judges, as runs of periods in a row.
CREATE TEMPORARY TABLE roll_up_span (
  programme_id BIGINT NOT NULL, framework_number INT NOT NULL, first_no INT NOT NULL, last_no INT NOT NULL,
  PRIMARY KEY (programme_id, framework_number, first_no)
)
