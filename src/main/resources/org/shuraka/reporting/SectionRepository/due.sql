-- Begun or begin by the end of the report's period, as the last report of an earlier period left them.
SELECT d.code, d.title, d.start, d.end, d.location, d.results, d.`before`
FROM (
  SELECT a.code, a.title, a.planned_start AS start, a.planned_end AS end,
         NULLIF(l.code, '') AS location, a.results, n.end_date AS period_end,
         s.status AS `before`, s.new_date,
         ROW_NUMBER() OVER (PARTITION BY a.id ORDER BY m.no DESC) AS nth
  FROM partner_report r
  JOIN reporting_period n ON n.id = r.period_id
  JOIN planned_activity a
    ON a.programme_id = r.programme_id AND a.organisation_id = r.organisation_id
   AND a.planned_start <= n.end_date
  JOIN location l ON l.id = a.location_id
  LEFT JOIN (report_activity s
             JOIN partner_report o ON o.id = s.report_id
             JOIN reporting_period m ON m.id = o.period_id)
    ON s.activity_id = a.id AND s.status IS NOT NULL AND m.no < n.no
  WHERE r.id = :reportId
) d
WHERE d.nth = 1
  AND (d.`before` IS NULL
       OR d.`before` IN ('ongoing', 'moved')
       OR (d.`before` = 'postponed' AND (d.new_date IS NULL OR d.new_date <= d.period_end)))
ORDER BY d.start, d.code
