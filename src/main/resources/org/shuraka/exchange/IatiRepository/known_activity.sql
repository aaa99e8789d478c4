SELECT p.id AS programme_id, p.code, a.sha256
FROM programme p
LEFT JOIN iati_activity a ON a.programme_id = p.id
WHERE a.iati_identifier = :identifier
   OR (p.iati_identifier = :identifier AND a.programme_id IS NULL)
ORDER BY a.programme_id IS NULL
LIMIT 1
