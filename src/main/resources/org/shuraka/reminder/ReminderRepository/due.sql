SELECT r.id AS report_id, r.organisation_id, p.code AS programme, n.code AS period, o.code AS partner,
       COALESCE(r.extended_due, n.due_date) AS due, n.final_report,
       (SELECT MAX(s.step) FROM reminder_sent s
        WHERE s.report_id = r.id AND s.due = COALESCE(r.extended_due, n.due_date)) AS last_step
FROM partner_report r
JOIN programme p ON p.id = r.programme_id
JOIN reporting_period n ON n.id = r.period_id
JOIN organisation o ON o.id = r.organisation_id
WHERE r.programme_id = :programmeId AND r.status IN ('draft', 'sent_back', 'reopened')
  AND COALESCE(r.extended_due, n.due_date) <= :latest
ORDER BY due, r.id
