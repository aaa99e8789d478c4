SELECT g.id, g.programme_id, p.code AS programme
FROM grant_agreement g
JOIN programme p ON p.id = g.programme_id
WHERE g.id = :id AND <visible> AND <own>
