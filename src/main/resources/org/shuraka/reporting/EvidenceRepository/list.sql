SELECT e.id, e.file_name AS name, e.media_type AS type, e.size, e.sha256, UPPER(e.label) AS label, e.description,
       e.stored_at, e.version
FROM evidence e
WHERE e.report_id = :reportId AND e.stored_at IS NOT NULL
ORDER BY e.id
