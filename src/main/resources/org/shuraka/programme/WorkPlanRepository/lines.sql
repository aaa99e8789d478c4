SELECT a.id, o.code AS partner, a.code, a.title, a.amount, a.currency,
       CASE WHEN :grantsShown THEN g.reference END AS `grant`,
       EXISTS (SELECT 1 FROM report_expenditure r WHERE r.line_id = a.id) AS reported, a.version
FROM budget_line a
JOIN organisation o ON o.id = a.organisation_id
LEFT JOIN grant_agreement g ON g.id = a.grant_id
WHERE a.programme_id = :programmeId AND <own>
  AND (:partner IS NULL OR o.code = :partner)
  AND (:code IS NULL OR a.code = :code)
  AND (o.code > :afterPartner OR (o.code = :afterPartner AND a.code > :afterCode))
ORDER BY o.code, a.code
LIMIT :limit
