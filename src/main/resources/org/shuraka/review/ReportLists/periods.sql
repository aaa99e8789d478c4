SELECT DISTINCT n.code, '{}' AS name
FROM reporting_period n
JOIN programme p ON p.id = n.programme_id
WHERE n.opened_at IS NOT NULL AND <visible> AND (:programme IS NULL OR p.code = :programme)
ORDER BY n.code DESC
LIMIT 500
