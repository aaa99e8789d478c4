-- Lines that the grant pays; those of nobody in particular are the only grant's.
SELECT b.code, b.title, b.currency, b.amount AS budget,
       COALESCE(SUM(CASE WHEN n.no >= :fromNo THEN e.converted END), 0) AS in_window,
       COALESCE(SUM(e.converted), 0) AS to_date
FROM budget_line b
LEFT JOIN (report_expenditure e
           JOIN partner_report r ON r.id = e.report_id AND r.status = 'accepted'
           JOIN reporting_period n ON n.id = r.period_id AND n.no <= :toNo)
  ON e.line_id = b.id
WHERE b.programme_id = :programmeId
  AND (b.grant_id = :grantId
       OR (b.grant_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM grant_agreement g
                           WHERE g.programme_id = b.programme_id AND g.id <> :grantId)))
GROUP BY b.id, b.code, b.title, b.currency, b.amount
ORDER BY b.code, b.id
