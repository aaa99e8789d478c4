INSERT INTO reported_value (report_id, indicator_id, location_id, state, comment, answer, stated_total)
VALUES (?, ?, ?, ?, ?, ?, ?)
