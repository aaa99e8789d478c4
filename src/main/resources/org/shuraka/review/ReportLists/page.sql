-- A page of reports, the most urgent first, and how long each lay with the partner and with the reviewer.
WITH page AS (
  SELECT r.id, p.code AS programme, p.title AS programme_title, p.timezone, n.code AS period,
         <due> AS due, o.code AS partner, o.name AS partner_name, r.status, r.revision, r.status_at,
         r.status_reason AS reason, <urgency> AS urgency,
         ROW_NUMBER() OVER (ORDER BY <order>) AS position
  FROM partner_report r
  JOIN programme p ON p.id = r.programme_id
  JOIN reporting_period n ON n.id = r.period_id
  JOIN organisation o ON o.id = r.organisation_id
  WHERE <visible> AND <own> AND <filter> AND r.status IN (<statuses>) AND <late>
  ORDER BY <order>
  LIMIT :limit OFFSET :after
), lain AS (
  SELECT s.report_id, s.status,
         TIMESTAMPDIFF(SECOND, s.at,
           COALESCE(LEAD(s.at) OVER (PARTITION BY s.report_id ORDER BY s.id), :now)) AS seconds
  FROM report_step s
  JOIN page ON page.id = s.report_id
)
SELECT page.*,
       (SELECT COALESCE(SUM(l.seconds), 0) FROM lain l
        WHERE l.report_id = page.id AND l.status IN ('draft', 'sent_back', 'reopened')) AS with_partner,
       (SELECT COALESCE(SUM(l.seconds), 0) FROM lain l
        WHERE l.report_id = page.id AND l.status = 'submitted') AS with_reviewer,
       (SELECT COUNT(*) FROM remark m
        WHERE m.report_id = page.id AND m.state IN ('open', 'answered')) AS open_remarks
FROM page
ORDER BY page.position
