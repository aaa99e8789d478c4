-- Nearly every report is accepted in the end: what is spent is all that was ever entered, which an index alone
-- tells, less what is not accepted.
SELECT b.programme_id, b.grant_id, b.currency, SUM(b.amount) AS budget,
       SUM(COALESCE((SELECT SUM(e.converted) FROM report_expenditure e WHERE e.line_id = b.id), 0)
           - COALESCE(u.converted, 0)) AS spent
FROM budget_line b
JOIN programme p ON p.id = b.programme_id
JOIN organisation o ON o.id = b.organisation_id
LEFT JOIN (
  SELECT STRAIGHT_JOIN e.line_id, SUM(e.converted) AS converted
  FROM partner_report r
  JOIN report_expenditure e ON e.report_id = r.id
  WHERE r.programme_id IN (<programmes>) AND r.status <> 'accepted'
  GROUP BY e.line_id
) u ON u.line_id = b.id
WHERE b.programme_id IN (<programmes>) AND <visible> AND <own> AND (:partner IS NULL OR o.code = :partner)
GROUP BY b.programme_id, b.grant_id, b.currency
ORDER BY b.programme_id, b.grant_id, b.currency
