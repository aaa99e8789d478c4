SELECT r.status, COUNT(*) AS reports, SUM(<urgency> = 'overdue') AS overdue
FROM partner_report r
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
JOIN organisation o ON o.id = r.organisation_id
WHERE <visible> AND <own> AND <filter>
GROUP BY r.status
