SELECT i.code, i.title, p.code AS replaces, p.title AS replaces_title
FROM indicator i
LEFT JOIN indicator p ON p.id = i.replaces_id
WHERE i.programme_id = :programmeId
ORDER BY i.position, i.id
