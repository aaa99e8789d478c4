-- The cells of the last accepted period before a report, by indicator and place.
WITH earlier AS (
  SELECT a.indicator_id, a.location_id, a.period_no, a.acceptance_id,
         ROW_NUMBER() OVER (PARTITION BY a.indicator_id, a.location_id ORDER BY a.period_no DESC) AS nth
  FROM accepted_result a
  JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
  JOIN partner_report r ON r.id = :reportId
  JOIN reporting_period n ON n.id = r.period_id
  WHERE a.programme_id = r.programme_id AND a.organisation_id = r.organisation_id
    AND a.period_no < n.no AND a.state = 'reported'
)
SELECT CASE WHEN l.code = '' THEN i.code ELSE CONCAT(i.code, '@', l.code) END AS value_key, c.cell,
       c.value, c.denominator
FROM earlier e
JOIN partner_report r ON r.id = :reportId
JOIN accepted_cell c ON c.programme_id = r.programme_id AND c.indicator_id = e.indicator_id
  AND c.organisation_id = r.organisation_id AND c.location_id = e.location_id
  AND c.period_no = e.period_no AND c.acceptance_id = e.acceptance_id
JOIN indicator i ON i.id = e.indicator_id
JOIN location l ON l.id = e.location_id
WHERE e.nth = 1
