SELECT r.programme_id, COUNT(*) AS number
FROM partner_report r
JOIN report_explanation e ON e.report_id = r.id
WHERE r.programme_id IN (<programmes>) AND r.status = 'accepted'
GROUP BY r.programme_id
