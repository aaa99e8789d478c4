SELECT r.report_id, b.code AS budget_line, r.amount, r.currency, r.rate, r.rate_source, r.rate_date,
       r.comment
FROM report_expenditure r
JOIN budget_line b ON b.id = r.line_id
WHERE <which>
ORDER BY r.report_id, b.code
