SELECT p.code, p.title
FROM programme_manager m
JOIN programme p ON p.id = m.programme_id
WHERE m.account_id = :accountId AND p.code > :after
ORDER BY p.code
LIMIT :limit
