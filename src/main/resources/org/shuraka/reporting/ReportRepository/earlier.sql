-- What a partner's accepted reports said before a period, by indicator and place.
WITH earlier AS (
  SELECT a.indicator_id, a.location_id, a.period_no, a.total, a.total_denominator, a.answer,
         ROW_NUMBER() OVER (PARTITION BY a.indicator_id, a.location_id ORDER BY a.period_no DESC) AS nth,
         SUM(a.total) OVER (PARTITION BY a.indicator_id, a.location_id) AS sum_total,
         SUM(a.total_denominator) OVER (PARTITION BY a.indicator_id, a.location_id) AS sum_denominator,
         MAX(a.total) OVER (PARTITION BY a.indicator_id, a.location_id) AS most,
         COUNT(*) OVER (PARTITION BY a.indicator_id, a.location_id) AS periods
  FROM accepted_result a
  JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
  WHERE a.programme_id = :programmeId AND a.organisation_id = :organisationId
    AND a.period_no < (SELECT no FROM reporting_period WHERE id = :periodId)
    AND a.state = 'reported'
)
SELECT i.code AS indicator, NULLIF(l.code, '') AS location, n.code AS period, e.total,
       e.total_denominator AS denominator, e.answer, e.sum_total, e.sum_denominator, e.most, e.periods
FROM earlier e
JOIN indicator i ON i.id = e.indicator_id
JOIN location l ON l.id = e.location_id
JOIN reporting_period n ON n.programme_id = :programmeId AND n.no = e.period_no
WHERE e.nth = 1
ORDER BY i.position, i.id, e.location_id
