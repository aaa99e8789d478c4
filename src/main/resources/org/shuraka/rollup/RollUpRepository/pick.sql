INSERT INTO roll_up_picked
  (from_no, to_no, indicator_id, organisation_id, location_id, period_no, acceptance_id, total,
   total_denominator, sign, divisor)
SELECT from_no, to_no, indicator_id, organisation_id, location_id, period_no, acceptance_id, total,
       total_denominator,
       CASE WHEN inside THEN 1 ELSE -1 END,
       CASE WHEN over_time = 'average' THEN of_values ELSE 1 END
FROM (
  SELECT w.from_no, w.to_no, a.indicator_id, a.organisation_id, a.location_id, a.period_no,
         a.acceptance_id, a.total, a.total_denominator, i.meaning, i.over_time,
         a.period_no >= w.from_no AS inside,
         ROW_NUMBER() OVER (
           PARTITION BY w.from_no, w.to_no, a.indicator_id, a.organisation_id, a.location_id,
                        a.period_no >= w.from_no
           ORDER BY CASE WHEN i.over_time = 'max' THEN a.total END DESC, a.period_no DESC) AS place,
         COUNT(*) OVER (
           PARTITION BY w.from_no, w.to_no, a.indicator_id, a.organisation_id, a.location_id,
                        a.period_no >= w.from_no) AS of_values,
         MAX(a.period_no >= w.from_no) OVER (
           PARTITION BY w.from_no, w.to_no, a.indicator_id, a.organisation_id, a.location_id) AS takes_part
  FROM roll_up_window w
  JOIN accepted_result a ON a.programme_id = w.programme_id AND a.period_no <= w.to_no
  JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
  JOIN indicator i ON i.id = a.indicator_id AND i.meaning IS NOT NULL
  WHERE w.programme_id = :programmeId AND <windows> AND <indicators>
    AND a.state = 'reported'
    AND (a.period_no >= w.from_no OR i.meaning = 'running_total')
) candidates
WHERE takes_part
  AND (place = 1 OR (inside AND over_time IN ('sum', 'average')))
