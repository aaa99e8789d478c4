INSERT INTO accepted_result
  (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id, state, total,
   total_denominator)
SELECT STRAIGHT_JOIN s.programme_id, s.indicator_id, s.organisation_id, s.location_id, c.period_no,
       c.acceptance_id, 'reported', SUM(c.value), SUM(c.denominator)
FROM benchmark_series s
JOIN accepted_cell c
  ON c.programme_id = s.programme_id AND c.indicator_id = s.indicator_id
 AND c.organisation_id = s.organisation_id AND c.location_id = s.location_id
GROUP BY s.programme_id, s.indicator_id, s.organisation_id, s.location_id, c.period_no, c.acceptance_id;
