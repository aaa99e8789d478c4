INSERT INTO reported_cell (report_id, indicator_id, location_id, cell, value, denominator)
VALUES (?, ?, ?, ?, ?, ?)
