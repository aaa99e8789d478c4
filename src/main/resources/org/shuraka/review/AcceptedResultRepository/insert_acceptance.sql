INSERT INTO acceptance (id, programme_id, report_id, revision, accepted_at, accepted_by, version)
VALUES (?, ?, ?, ?, ?, ?, 1)
