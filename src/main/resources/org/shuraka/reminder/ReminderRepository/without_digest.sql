SELECT a.id AS account_id, a.email, a.language, f.account_id IS NULL AS mails
FROM account a
LEFT JOIN mail_refusal f ON f.account_id = a.id
LEFT JOIN digest_week w ON w.account_id = a.id
WHERE a.role = 'manager' AND a.active AND (w.monday IS NULL OR w.monday < :monday)
  AND EXISTS (SELECT 1 FROM programme_manager m WHERE m.account_id = a.id)
ORDER BY a.id
