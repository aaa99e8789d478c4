SELECT r.programme_id, COUNT(*) AS number
FROM report_explanation e
JOIN partner_report r ON r.id = e.report_id
JOIN programme p ON p.id = r.programme_id
WHERE r.status IN ('submitted', 'accepted') AND <visible>
GROUP BY r.programme_id
