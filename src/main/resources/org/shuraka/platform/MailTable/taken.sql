SELECT id, message_id, recipient, language, subject, plain_text, html_text, attempts
FROM outgoing_mail
WHERE id IN (<ids>)
ORDER BY id
