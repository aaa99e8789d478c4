SELECT e.id, n.code AS period, e.file_name AS name, e.media_type AS type, e.size, e.sha256,
       UPPER(e.label) AS label, e.description
FROM evidence e
JOIN partner_report r ON r.id = e.report_id
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
WHERE p.code = :programme AND e.id < :before AND e.stored_at IS NOT NULL AND r.status = 'accepted'
  AND <visible> AND <labelled>
ORDER BY e.id DESC
LIMIT :limit
