SELECT m.pointer, m.remark_text AS text, a.name AS `by`, m.made_at AS at
FROM remark m
JOIN account a ON a.id = m.made_by
WHERE m.report_id = :reportId AND m.state <> 'draft'
ORDER BY m.id
