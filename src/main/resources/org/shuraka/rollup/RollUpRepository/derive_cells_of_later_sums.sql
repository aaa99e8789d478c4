-- In a window that starts later most cells do not count: they are looked up value by value.
INSERT INTO rolled_up_part
  (programme_id, from_no, to_no, indicator_id, kind, part, value, denominator)
SELECT STRAIGHT_JOIN d.programme_id, d.from_no, d.to_no, d.indicator_id, 'cell', c.cell,
       SUM(c.value) AS cell_value, SUM(c.denominator) AS cell_denominator
FROM roll_up_due d
JOIN accepted_result a FORCE INDEX (PRIMARY)
  ON a.programme_id = d.programme_id AND a.indicator_id = d.indicator_id
 AND a.period_no BETWEEN d.from_no AND d.to_no AND a.state = 'reported'
JOIN accepted_cell c
  ON c.programme_id = a.programme_id AND c.indicator_id = a.indicator_id
 AND c.organisation_id = a.organisation_id AND c.location_id = a.location_id
 AND c.period_no = a.period_no AND c.acceptance_id = a.acceptance_id
WHERE d.from_no > 1 AND d.disaggregated AND d.over_time = 'sum' AND d.across_partners <> 'none'
  AND a.acceptance_id NOT IN (
    SELECT id FROM acceptance WHERE programme_id IN (<programmes>) AND superseded_at IS NOT NULL)
GROUP BY d.programme_id, d.indicator_id, d.from_no, d.to_no, c.cell
HAVING cell_value <> 0 OR cell_denominator <> 0
