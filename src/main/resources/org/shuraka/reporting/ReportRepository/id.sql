SELECT r.id
FROM partner_report r
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
JOIN organisation o ON o.id = r.organisation_id
WHERE p.code = :programme AND n.code = :period AND o.code = :partner
  AND <visible> AND <own>
