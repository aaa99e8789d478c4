SELECT p.code
FROM programme p
WHERE NOT EXISTS (
  SELECT 1
  FROM programme_manager m
  JOIN account a ON a.id = m.account_id AND a.role = 'manager' AND a.active
  WHERE m.programme_id = p.id)
ORDER BY p.code
LIMIT :limit
