SELECT DISTINCT e.currency, b.currency AS budget_currency, e.rate, e.rate_source AS source,
       e.rate_date AS `date`
FROM report_expenditure e
JOIN budget_line b ON b.id = e.line_id
JOIN partner_report r ON r.id = e.report_id AND r.status = 'accepted'
JOIN reporting_period n ON n.id = r.period_id
WHERE b.programme_id = :programmeId AND n.no <= :toNo AND e.rate IS NOT NULL
  AND (b.grant_id = :grantId
       OR (b.grant_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM grant_agreement g
                           WHERE g.programme_id = b.programme_id AND g.id <> :grantId)))
ORDER BY e.currency, b.currency, e.rate_date, e.rate, e.rate_source
