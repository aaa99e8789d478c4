SELECT a.id AS account_id, a.email, a.language, f.account_id IS NULL AS mails
FROM grant_agreement g
JOIN account a ON a.organisation_id = g.donor_id AND a.role = 'donor' AND a.active
LEFT JOIN mail_refusal f ON f.account_id = a.id
WHERE g.id = :grantId
ORDER BY a.id
