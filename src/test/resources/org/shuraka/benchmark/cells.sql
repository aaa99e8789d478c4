-- In the order of the key, so that the rows lie as years of acceptances would leave them.
INSERT INTO accepted_cell
  (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id, cell, value, denominator)
SELECT STRAIGHT_JOIN s.programme_id, s.indicator_id, s.organisation_id, s.location_id, n.no,
       5000000000 + (s.programme_id - 1000000000) * 10000 + n.no * 100 + s.organisation_id - 6000000000,
       c.cell,
       CASE s.measure
         WHEN 'nominal' THEN (n.no + s.organisation_id) MOD 2
         WHEN 'ordinal' THEN (n.no + s.organisation_id) MOD 5 + 1
         ELSE (n.no * 17 + s.organisation_id * 31 + s.indicator_id + c.no * 7) MOD 50
       END,
       CASE s.measure WHEN 'percentage' THEN 60 WHEN 'nominal' THEN 1 END
FROM benchmark_series s
CROSS JOIN benchmark_period n
JOIN benchmark_cell c ON c.dimensions = s.dimensions;
