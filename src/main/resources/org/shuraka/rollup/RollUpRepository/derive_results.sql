INSERT INTO rolled_up_result
  (programme_id, from_no, to_no, indicator_id, value, denominator, adjusted, expected, accepted)
SELECT d.programme_id, d.from_no, d.to_no, d.indicator_id, s.value, s.denominator,
       (SELECT SUM(a.amount) FROM adjustment a
        WHERE a.programme_id = d.programme_id AND a.indicator_id = d.indicator_id
          AND a.approved_at IS NOT NULL AND a.period_no BETWEEN d.from_no AND d.to_no),
       COALESCE(c.expected, 0), COALESCE(c.accepted, 0)
FROM roll_up_due d
LEFT JOIN (
  SELECT programme_id, indicator_id, from_no, to_no,
         CASE across_partners
           WHEN 'none' THEN NULL
           WHEN 'max' THEN MAX(CASE WHEN largest = 1 THEN value END)
           WHEN 'average' THEN SUM(value) / COUNT(*)
           ELSE SUM(value)
         END AS value,
         CASE WHEN across_partners <> 'none' THEN SUM(denominator) END AS denominator
  FROM roll_up_series
  GROUP BY programme_id, indicator_id, from_no, to_no, across_partners
) s
  ON s.programme_id = d.programme_id AND s.indicator_id = d.indicator_id
 AND s.from_no = d.from_no AND s.to_no = d.to_no
LEFT JOIN roll_up_coverage c
  ON c.programme_id = d.programme_id AND c.indicator_id = d.indicator_id
 AND c.from_no = d.from_no AND c.to_no = d.to_no
