SELECT id
FROM outgoing_mail
WHERE state = 'waiting' AND next_at <= UTC_TIMESTAMP(3)
ORDER BY next_at
LIMIT :limit
FOR UPDATE SKIP LOCKED
