SELECT COALESCE(r.extended_due, n.due_date) AS due, n.due_date AS period_due
FROM partner_report r
JOIN reporting_period n ON n.id = r.period_id
WHERE r.id = :reportId
