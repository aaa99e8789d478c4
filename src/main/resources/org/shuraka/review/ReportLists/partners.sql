SELECT o.code, o.name
FROM organisation o
WHERE EXISTS (SELECT 1 FROM partner_report r JOIN programme p ON p.id = r.programme_id
              WHERE r.organisation_id = o.id AND <visible> AND <own>
                AND (:programme IS NULL OR p.code = :programme))
ORDER BY o.code
LIMIT 500
