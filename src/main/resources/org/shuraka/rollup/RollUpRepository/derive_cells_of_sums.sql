-- From the first period on nearly every cell counts: they are read in a row.
INSERT INTO rolled_up_part
  (programme_id, from_no, to_no, indicator_id, kind, part, value, denominator)
SELECT STRAIGHT_JOIN d.programme_id, d.from_no, d.to_no, d.indicator_id, 'cell', c.cell,
       SUM(c.value) AS cell_value, SUM(c.denominator) AS cell_denominator
FROM roll_up_due d
JOIN accepted_cell c
  ON c.programme_id = d.programme_id AND c.indicator_id = d.indicator_id AND c.period_no <= d.to_no
WHERE d.from_no = 1 AND d.disaggregated AND d.over_time = 'sum' AND d.across_partners <> 'none'
  AND c.acceptance_id NOT IN (
    SELECT id FROM acceptance WHERE programme_id IN (<programmes>) AND superseded_at IS NOT NULL)
GROUP BY d.programme_id, d.indicator_id, d.from_no, d.to_no, c.cell
HAVING cell_value <> 0 OR cell_denominator <> 0
