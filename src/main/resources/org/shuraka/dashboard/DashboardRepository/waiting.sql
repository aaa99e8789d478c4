-- By programme and status, so that accepted reports, by far the most, are not even looked at.
SELECT STRAIGHT_JOIN p.id AS programme_id, SUM(r.status <> 'submitted') AS due,
       SUM(r.status <> 'submitted' AND <due> < <today>) AS late, SUM(r.status = 'submitted') AS in_review,
       SUM(CASE WHEN r.status = 'submitted'
                THEN (SELECT COUNT(*) FROM report_explanation e WHERE e.report_id = r.id)
                ELSE 0
           END) AS warned
FROM programme p
CROSS JOIN (
  SELECT 'draft' AS status UNION ALL SELECT 'submitted' UNION ALL SELECT 'sent_back' UNION ALL SELECT 'reopened'
) s
JOIN partner_report r ON r.programme_id = p.id AND r.status = s.status
JOIN reporting_period n ON n.id = r.period_id
WHERE <visible>
GROUP BY p.id
