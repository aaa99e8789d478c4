-- Series (indicator, partner, place) of the programmes that are being made, in the order of the accepted tables' keys.
CREATE TABLE benchmark_series (
  programme_id BIGINT NOT NULL, indicator_id BIGINT NOT NULL, organisation_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL, measure VARCHAR(12) NOT NULL, dimensions VARCHAR(20) NOT NULL,
  PRIMARY KEY (programme_id, indicator_id, organisation_id, location_id)
);
CREATE TABLE benchmark_period (no INT NOT NULL PRIMARY KEY, code VARCHAR(20) NOT NULL);
INSERT INTO benchmark_period
WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < 20)
SELECT no, CONCAT(2020 + (no - 1) DIV 4, '-Q', (no - 1) MOD 4 + 1) FROM n;
CREATE TABLE benchmark_cell (
  dimensions VARCHAR(20) NOT NULL, cell VARCHAR(40) COLLATE utf8mb4_bin NOT NULL, no INT NOT NULL,
  PRIMARY KEY (dimensions, cell)
);
INSERT INTO benchmark_cell VALUES
  ('', '', 1),
  ('sex,age', 'female|adult', 1), ('sex,age', 'female|under18', 2), ('sex,age', 'male|adult', 3),
  ('sex,age', 'male|under18', 4), ('sex,age', 'unknown|unknown', 5);
SET foreign_key_checks = 0, unique_checks = 0;
