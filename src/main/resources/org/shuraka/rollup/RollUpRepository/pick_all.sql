-- A sum over time takes every value of the window.
INSERT INTO roll_up_picked
  (programme_id, indicator_id, from_no, to_no, organisation_id, location_id, period_no, acceptance_id,
   total, total_denominator, sign, divisor)
SELECT STRAIGHT_JOIN a.programme_id, a.indicator_id, d.from_no, d.to_no, a.organisation_id, a.location_id,
       a.period_no, a.acceptance_id, a.total, a.total_denominator, 1, 1
FROM roll_up_due d
JOIN accepted_result a
  ON a.programme_id = d.programme_id AND a.indicator_id = d.indicator_id
 AND a.period_no BETWEEN d.from_no AND d.to_no AND a.state = 'reported'
WHERE d.over_time = 'sum'
  AND a.acceptance_id NOT IN (
    SELECT id FROM acceptance WHERE programme_id IN (<programmes>) AND superseded_at IS NOT NULL)
