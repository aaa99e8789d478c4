-- Means are summed with more decimals than are kept: thirds that add up to a whole are whole again.
INSERT INTO rolled_up_part
  (programme_id, from_no, to_no, indicator_id, kind, part, value, denominator)
SELECT programme_id, from_no, to_no, indicator_id, 'cell', cell,
       SUM(CAST(value AS DECIMAL(54, 24)) / divisor) / MAX(series) AS cell_value,
       SUM(denominator) AS cell_denominator
FROM (
  SELECT STRAIGHT_JOIN p.programme_id, p.from_no, p.to_no, p.indicator_id, c.cell, p.divisor,
         CASE s.across_partners WHEN 'average' THEN s.of_series ELSE 1 END AS series,
         SUM(p.sign * c.value) AS value, SUM(p.sign * c.denominator) AS denominator
  FROM roll_up_picked p
  JOIN roll_up_due d
    ON d.programme_id = p.programme_id AND d.indicator_id = p.indicator_id
   AND d.from_no = p.from_no AND d.to_no = p.to_no AND d.disaggregated
  JOIN roll_up_series s
    ON s.programme_id = p.programme_id AND s.indicator_id = p.indicator_id
   AND s.from_no = p.from_no AND s.to_no = p.to_no
   AND s.organisation_id = p.organisation_id AND s.location_id = p.location_id
  JOIN accepted_cell c
    ON c.programme_id = p.programme_id AND c.indicator_id = p.indicator_id
   AND c.organisation_id = p.organisation_id AND c.location_id = p.location_id
   AND c.period_no = p.period_no AND c.acceptance_id = p.acceptance_id
  WHERE s.across_partners <> 'none' AND (s.across_partners <> 'max' OR s.largest = 1)
  GROUP BY p.programme_id, p.from_no, p.to_no, p.indicator_id, c.cell, p.divisor, series
) cells
GROUP BY programme_id, from_no, to_no, indicator_id, cell
HAVING ROUND(cell_value, 18) <> 0 OR cell_denominator <> 0
