SELECT r.programme_id, SUM(<with_partner>) AS due, SUM(<with_partner> AND <due> < <today>) AS late,
       SUM(r.status = 'submitted') AS in_review
FROM partner_report r
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
WHERE r.status IN ('draft', 'submitted', 'sent_back', 'reopened') AND <visible>
GROUP BY r.programme_id
