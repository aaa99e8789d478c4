-- As one table in JSON: for thousands of cells the driver's batches take longer than the database does.
INSERT INTO reported_cell (report_id, indicator_id, location_id, cell, value, denominator)
SELECT report_id, indicator_id, location_id, cell, value, denominator
FROM JSON_TABLE(:cells, '$[*]' COLUMNS (
  report_id BIGINT PATH '$[0]' ERROR ON ERROR,
  indicator_id BIGINT PATH '$[1]' ERROR ON ERROR,
  location_id BIGINT PATH '$[2]' ERROR ON ERROR,
  cell VARCHAR(190) PATH '$[3]' ERROR ON ERROR,
  value DECIMAL(19, 4) PATH '$[4]' ERROR ON ERROR,
  denominator DECIMAL(19, 4) PATH '$[5]' ERROR ON ERROR
)) cells
