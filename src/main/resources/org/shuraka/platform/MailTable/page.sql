SELECT id, recipient, subject, language, state, attempts, made_at, next_at, ended_at, error
FROM outgoing_mail
WHERE id < :before AND (:state IS NULL OR state = :state)
ORDER BY id DESC
LIMIT :limit
