SELECT e.id, r.programme_id, e.file_name AS name, e.media_type AS type, e.size, e.storage_key
FROM evidence e
JOIN partner_report r ON r.id = e.report_id
JOIN programme p ON p.id = r.programme_id
WHERE p.code = :programme AND e.id = :id AND e.stored_at IS NOT NULL AND r.status = 'accepted'
  AND <visible> AND <labelled>
