SELECT p.code AS programme, p.title, p.timezone, n.code AS period, o.code AS partner,
       m.remark_text AS text, m.made_at
FROM partner_report r
JOIN remark m ON m.report_id = r.id AND m.state = 'open'
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
JOIN organisation o ON o.id = r.organisation_id
WHERE r.organisation_id = :caller.organisationId AND <visible>
ORDER BY m.id
LIMIT :limit
