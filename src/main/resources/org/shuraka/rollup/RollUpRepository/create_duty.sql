-- Who is to report an indicator, from which period through which: one row a span and version.
CREATE TEMPORARY TABLE roll_up_duty (
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL, organisation_id BIGINT NOT NULL,
  first_no INT NOT NULL, last_no INT NOT NULL,
  PRIMARY KEY (programme_id, indicator_id, organisation_id, first_no)
)
