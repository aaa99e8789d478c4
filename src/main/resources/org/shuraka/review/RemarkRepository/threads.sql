SELECT m.id, m.pointer, m.remark_text AS text, a.name AS `by`, m.made_at AS at, m.state,
       m.resolved_at, x.name AS resolved_by, m.version, y.reply_text AS reply, b.name AS reply_by,
       y.made_at AS reply_at, COALESCE(b.role = 'officer', FALSE) AS reply_of_partner
FROM remark m
JOIN account a ON a.id = m.made_by
LEFT JOIN account x ON x.id = m.resolved_by
LEFT JOIN remark_reply y ON y.remark_id = m.id
LEFT JOIN account b ON b.id = y.made_by
WHERE m.report_id = :reportId AND (:drafts OR m.state <> 'draft')
ORDER BY m.id, y.id
