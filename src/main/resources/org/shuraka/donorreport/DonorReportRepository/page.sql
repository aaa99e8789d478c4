SELECT r.id, p.code AS programme, p.title AS programme_title, g.id AS `grant`,
       g.reference AS grant_reference, o.name AS donor_name, 
       COALESCE(f.code, CONCAT('#', r.from_no)) AS `from`, COALESCE(t.code, CONCAT('#', r.to_no)) AS `to`,
       r.status, COALESCE(r.seal, r.draft_sha256) AS sha256, r.prepared_at, e.name AS changed_by,
       s.sealed_at, a.name AS sealed_by, r.published_at, r.version
FROM donor_report r
JOIN grant_agreement g ON g.id = r.grant_id
JOIN programme p ON p.id = r.programme_id
JOIN organisation o ON o.id = g.donor_id
LEFT JOIN reporting_period f ON f.programme_id = r.programme_id AND f.no = r.from_no
LEFT JOIN reporting_period t ON t.programme_id = r.programme_id AND t.no = r.to_no
LEFT JOIN account e ON e.id = r.changed_by
LEFT JOIN donor_report_seal s ON s.report_id = r.id
LEFT JOIN account a ON a.id = s.sealed_by
WHERE r.id < :before AND <of> AND <visible> AND <own> AND <ready>
ORDER BY r.id DESC
LIMIT :limit
