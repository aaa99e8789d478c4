-- Spending is added up by line first: each line's reports are read once, by its own index.
SELECT b.programme_id, b.grant_id, b.currency, SUM(b.amount) AS budget,
       SUM(COALESCE((SELECT SUM(e.converted)
                     FROM report_expenditure e
                     JOIN partner_report r ON r.id = e.report_id AND r.status = 'accepted'
                     WHERE e.line_id = b.id), 0)) AS spent
FROM budget_line b
JOIN programme p ON p.id = b.programme_id
JOIN organisation o ON o.id = b.organisation_id
WHERE b.programme_id IN (<programmes>) AND <visible> AND <own> AND (:partner IS NULL OR o.code = :partner)
GROUP BY b.programme_id, b.grant_id, b.currency
ORDER BY b.programme_id, b.grant_id, b.currency
