SELECT g.id, g.programme_id, p.code AS programme, o.name AS donor, g.reference, g.amount, g.currency,
       g.start_date AS start, g.end_date AS end
FROM grant_agreement g
JOIN programme p ON p.id = g.programme_id
JOIN organisation o ON o.id = g.donor_id
WHERE <visible> AND <own> AND (:programme IS NULL OR p.id = :programme)
ORDER BY p.code, o.code, g.reference
LIMIT :limit OFFSET :after
