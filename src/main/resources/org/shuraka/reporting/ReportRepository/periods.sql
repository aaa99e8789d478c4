SELECT n.code, n.start_date AS start, n.end_date AS end, n.due_date AS due,
       n.opened_at IS NOT NULL AS open, n.final_report, n.version, o.code AS partner, r.status, r.status_at,
       COALESCE(r.extended_due, n.due_date) AS report_due
FROM reporting_period n
LEFT JOIN partner_report r ON r.period_id = n.id AND <own>
LEFT JOIN organisation o ON o.id = r.organisation_id
WHERE n.programme_id = :programmeId
ORDER BY n.no, o.code
