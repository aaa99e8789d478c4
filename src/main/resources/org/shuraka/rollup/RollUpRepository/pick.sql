-- Every rule but the sum takes one value of a series or, for a mean, weighs all of them; a running total
-- takes off what it had reached before the window.
INSERT INTO roll_up_picked
  (programme_id, indicator_id, from_no, to_no, organisation_id, location_id, period_no, acceptance_id,
   total, total_denominator, sign, divisor)
SELECT programme_id, indicator_id, from_no, to_no, organisation_id, location_id, period_no, acceptance_id,
       total, total_denominator,
       CASE WHEN inside THEN 1 ELSE -1 END,
       CASE WHEN over_time = 'average' THEN of_values ELSE 1 END
FROM (
  SELECT STRAIGHT_JOIN a.programme_id, a.indicator_id, d.from_no, d.to_no, a.organisation_id,
         a.location_id, a.period_no, a.acceptance_id, a.total, a.total_denominator, d.over_time,
         a.period_no >= d.from_no AS inside,
         ROW_NUMBER() OVER (
           PARTITION BY a.indicator_id, d.from_no, d.to_no, a.organisation_id, a.location_id,
                        a.period_no >= d.from_no
           ORDER BY CASE WHEN d.over_time = 'max' THEN a.total END DESC, a.period_no DESC) AS place,
         COUNT(*) OVER (
           PARTITION BY a.indicator_id, d.from_no, d.to_no, a.organisation_id, a.location_id,
                        a.period_no >= d.from_no) AS of_values,
         MAX(a.period_no >= d.from_no) OVER (
           PARTITION BY a.indicator_id, d.from_no, d.to_no, a.organisation_id, a.location_id) AS takes_part
  FROM roll_up_due d
  JOIN accepted_result a FORCE INDEX (PRIMARY)
    ON a.programme_id = d.programme_id AND a.indicator_id = d.indicator_id
   AND a.period_no <= d.to_no AND a.state = 'reported'
   AND (a.period_no >= d.from_no OR d.meaning = 'running_total')
  WHERE d.over_time <> 'sum'
    AND a.acceptance_id NOT IN (
      SELECT id FROM acceptance WHERE programme_id IN (<programmes>) AND superseded_at IS NOT NULL)
) candidates
WHERE takes_part AND (place = 1 OR (inside AND over_time = 'average'))
