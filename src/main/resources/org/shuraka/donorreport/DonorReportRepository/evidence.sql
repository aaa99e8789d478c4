SELECT n.code AS period, e.file_name AS name, e.media_type AS type, e.size, e.sha256, e.label
FROM evidence e
JOIN partner_report r ON r.id = e.report_id AND r.status = 'accepted'
JOIN reporting_period n ON n.id = r.period_id
WHERE r.programme_id = :programmeId AND n.no BETWEEN :fromNo AND :toNo
  AND e.stored_at IS NOT NULL AND e.label IN ('donor', 'public')
ORDER BY n.no, e.id
