SELECT p.code AS programme, p.title AS programme_title, n.code AS period, COALESCE(r.extended_due, n.due_date) AS due,
       o.code AS partner, o.name AS partner_name, r.status, r.status_at,
       (COALESCE(r.extended_due, n.due_date) < <today> AND r.status IN ('draft', 'sent_back', 'reopened')) AS overdue
FROM partner_report r
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
JOIN organisation o ON o.id = r.organisation_id
WHERE r.status IN (<statuses>)
  AND <visible> AND <own>
ORDER BY <order>
LIMIT :limit OFFSET :after
