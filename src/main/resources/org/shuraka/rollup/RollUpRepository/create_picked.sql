-- The accepted values that make up a series' figure in a window, each with its weight:
-- sign -1 is what a running total had reached before the window, divisor the number of values of a mean.
CREATE TEMPORARY TABLE roll_up_picked (
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL, from_no INT NOT NULL, to_no INT NOT NULL,
  organisation_id BIGINT NOT NULL, location_id BIGINT NOT NULL,
  period_no INT NOT NULL, acceptance_id BIGINT NOT NULL,
  total DECIMAL(25, 4), total_denominator DECIMAL(25, 4),
  sign INT NOT NULL, divisor INT NOT NULL
)
