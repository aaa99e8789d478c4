SELECT id, message_key, arguments, link, made_at, read_at IS NULL AS unread
FROM notification
WHERE account_id = :accountId AND id < :before
ORDER BY id DESC
LIMIT :limit
