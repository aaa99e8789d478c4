SELECT p.id, p.code, p.title, p.start_date AS start, p.end_date AS end, p.status, p.sample
FROM programme p
WHERE p.code > :after
  AND (p.code LIKE :search OR CAST(p.title AS CHAR) COLLATE utf8mb4_unicode_ci LIKE :search)
  AND <visible>
ORDER BY p.code
LIMIT :limit
