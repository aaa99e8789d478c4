SELECT a.id AS account_id, a.email, a.language, f.account_id IS NULL AS mails
FROM programme_manager m
JOIN account a ON a.id = m.account_id AND a.role = 'manager' AND a.active
LEFT JOIN mail_refusal f ON f.account_id = a.id
WHERE m.programme_id = :programmeId
ORDER BY a.id
