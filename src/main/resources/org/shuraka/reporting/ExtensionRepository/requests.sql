SELECT x.state, x.due_before, x.asked_due, x.reason, x.asked_at, a.name AS asked_by,
       x.granted_due, x.answer, x.answered_at, b.name AS answered_by, x.version
FROM extension x
JOIN account a ON a.id = x.asked_by
LEFT JOIN account b ON b.id = x.answered_by
WHERE x.report_id = :reportId
ORDER BY x.id DESC
