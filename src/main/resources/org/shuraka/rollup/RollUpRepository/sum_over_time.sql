-- A sum over time takes every value of the window, so nothing has to be picked first.
INSERT INTO roll_up_series
  (programme_id, indicator_id, from_no, to_no, organisation_id, location_id, partner, place, measure,
   across_partners, value, denominator, largest, of_series)
SELECT STRAIGHT_JOIN s.programme_id, s.indicator_id, s.from_no, s.to_no, s.organisation_id,
       s.location_id, o.code, l.code, s.measure, s.across_partners, s.value, s.denominator, 0, 0
FROM (
  SELECT STRAIGHT_JOIN d.programme_id, d.indicator_id, d.from_no, d.to_no, a.organisation_id,
         a.location_id, d.measure, d.across_partners, SUM(a.total) AS value,
         SUM(a.total_denominator) AS denominator
  FROM roll_up_due d
  JOIN accepted_result a FORCE INDEX (PRIMARY)
    ON a.programme_id = d.programme_id AND a.indicator_id = d.indicator_id
   AND a.period_no BETWEEN d.from_no AND d.to_no AND a.state = 'reported'
  WHERE d.over_time = 'sum'
    AND a.acceptance_id NOT IN (
      SELECT id FROM acceptance WHERE programme_id IN (<programmes>) AND superseded_at IS NOT NULL)
  GROUP BY d.programme_id, d.indicator_id, d.from_no, d.to_no, a.organisation_id, a.location_id,
           d.measure, d.across_partners
) s
JOIN organisation o ON o.id = s.organisation_id
JOIN location l ON l.id = s.location_id
