INSERT INTO report_step (report_id, revision, status, at, account_id, reason)
VALUES (?, ?, ?, ?, ?, ?)
