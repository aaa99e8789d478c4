-- Every line of the partner's budget with what this report and the accepted ones before it spent.
SELECT b.code AS budget_line, b.title, b.currency, b.amount AS budget,
       COALESCE(SUM(CASE WHEN o.id <> r.id THEN e.converted END), 0) AS spent_before,
       MAX(CASE WHEN o.id = r.id THEN e.converted END) AS spent
FROM partner_report r
JOIN reporting_period n ON n.id = r.period_id
JOIN budget_line b ON b.programme_id = r.programme_id AND b.organisation_id = r.organisation_id
LEFT JOIN (report_expenditure e
           JOIN partner_report o ON o.id = e.report_id
           JOIN reporting_period m ON m.id = o.period_id)
  ON e.line_id = b.id AND (o.id = r.id OR (o.status = 'accepted' AND m.no < n.no))
WHERE r.id = :reportId
GROUP BY b.id, b.code, b.title, b.currency, b.amount
ORDER BY b.code
