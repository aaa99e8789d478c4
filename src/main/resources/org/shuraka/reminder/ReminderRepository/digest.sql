SELECT CASE WHEN r.status = 'submitted' THEN 'review'
            WHEN COALESCE(r.extended_due, n.due_date) < <today> THEN 'late'
            ELSE 'due' END AS kind,
       p.code AS programme, n.code AS period, o.code AS partner,
       COALESCE(r.extended_due, n.due_date) AS due
FROM programme_manager m
JOIN programme p ON p.id = m.programme_id AND p.status IN ('1', '2', '3')
JOIN partner_report r ON r.programme_id = p.id
JOIN reporting_period n ON n.id = r.period_id
JOIN organisation o ON o.id = r.organisation_id
WHERE m.account_id = :accountId
  AND (r.status = 'submitted'
       OR (r.status IN ('draft', 'sent_back', 'reopened')
           AND COALESCE(r.extended_due, n.due_date) <= <today> + INTERVAL :daysAhead DAY))
ORDER BY due, p.code, o.code
