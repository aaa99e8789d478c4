SELECT programme_id, grant_id, currency, SUM(amount) AS budget, SUM(spent) AS spent
FROM (
  SELECT b.programme_id, b.grant_id, b.currency, b.amount,
         (SELECT COALESCE(SUM(e.converted), 0)
          FROM report_expenditure e
          JOIN partner_report r ON r.id = e.report_id
          WHERE e.line_id = b.id AND r.status = 'accepted') AS spent
  FROM budget_line b
  JOIN programme p ON p.id = b.programme_id
  JOIN organisation o ON o.id = b.organisation_id
  WHERE <visible> AND <own>
    AND (:programme IS NULL OR p.code = :programme) AND (:partner IS NULL OR o.code = :partner)
) line
GROUP BY programme_id, grant_id, currency
ORDER BY programme_id, grant_id, currency
