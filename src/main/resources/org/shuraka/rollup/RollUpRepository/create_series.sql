-- One figure for each window and series (indicator, partner, place). More decimals than the results
-- keep: thirds that add up to a whole are whole again once rounded to theirs.
CREATE TEMPORARY TABLE roll_up_series (
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL, from_no INT NOT NULL, to_no INT NOT NULL,
  organisation_id BIGINT NOT NULL, location_id BIGINT NOT NULL,
  partner VARCHAR(64) COLLATE utf8mb4_bin NOT NULL, place VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  measure VARCHAR(12) NOT NULL, across_partners VARCHAR(15) NOT NULL,
  value DECIMAL(58, 28) NOT NULL, denominator DECIMAL(48, 18),
  largest INT NOT NULL, of_series INT NOT NULL,
  PRIMARY KEY (programme_id, indicator_id, from_no, to_no, organisation_id, location_id)
)
