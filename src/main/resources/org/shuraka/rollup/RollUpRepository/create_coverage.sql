-- How many pairs (partner, period) were to report, and did.
CREATE TEMPORARY TABLE roll_up_coverage (
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL, from_no INT NOT NULL, to_no INT NOT NULL,
  expected INT NOT NULL, accepted INT NOT NULL,
  PRIMARY KEY (programme_id, indicator_id, from_no, to_no)
)
