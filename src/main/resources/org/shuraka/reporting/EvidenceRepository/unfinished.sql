SELECT e.id, e.file_name AS name, e.fingerprint, e.upload_length AS `length`, e.upload_offset AS `offset`,
       e.received_at + INTERVAL :patience SECOND AS expires
FROM evidence e
WHERE e.report_id = :reportId AND e.stored_at IS NULL
ORDER BY e.id
