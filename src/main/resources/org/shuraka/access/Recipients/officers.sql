SELECT a.organisation_id, a.id AS account_id, a.email, a.language, f.account_id IS NULL AS mails
FROM account a
LEFT JOIN mail_refusal f ON f.account_id = a.id
WHERE a.organisation_id IN (<organisations>) AND a.role = 'officer' AND a.active
ORDER BY a.id
