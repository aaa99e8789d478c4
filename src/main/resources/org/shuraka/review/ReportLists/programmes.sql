SELECT p.code, p.title AS name
FROM programme p
WHERE <visible> AND EXISTS (SELECT 1 FROM partner_report r WHERE r.programme_id = p.id AND <own>)
ORDER BY p.code
LIMIT 500
