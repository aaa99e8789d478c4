INSERT INTO rolled_up_part
  (programme_id, from_no, to_no, indicator_id, kind, part, value, denominator)
SELECT programme_id, from_no, to_no, indicator_id, 'partner', partner,
       CASE across_partners
         WHEN 'max' THEN MAX(value)
         WHEN 'average' THEN SUM(value) / COUNT(*)
         ELSE SUM(value)
       END,
       SUM(denominator)
FROM roll_up_series
WHERE measure <> 'ordinal'
GROUP BY programme_id, from_no, to_no, indicator_id, partner, across_partners
HAVING across_partners <> 'none' OR COUNT(*) = 1
