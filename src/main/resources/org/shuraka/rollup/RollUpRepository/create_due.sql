-- What is derived anew: indicators in windows, with the rule of each.
CREATE TEMPORARY TABLE roll_up_due (
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL, from_no INT NOT NULL, to_no INT NOT NULL,
  measure VARCHAR(12) NOT NULL, meaning VARCHAR(15), over_time VARCHAR(10), across_partners VARCHAR(15),
  disaggregated BOOLEAN NOT NULL,
  PRIMARY KEY (programme_id, indicator_id, from_no, to_no)
)
