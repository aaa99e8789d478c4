SELECT r.id, o.code AS partner, n.code AS period, r.status, r.narrative
FROM partner_report r
JOIN organisation o ON o.id = r.organisation_id
JOIN reporting_period n ON n.id = r.period_id
WHERE r.programme_id = :programmeId
ORDER BY n.no, o.code
