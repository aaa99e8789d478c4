SELECT b.code AS budget_line, e.amount, e.currency, e.rate, e.rate_source, e.rate_date, e.comment
FROM report_expenditure e
JOIN budget_line b ON b.id = e.line_id
WHERE e.report_id = :reportId
ORDER BY b.code
