INSERT INTO rolled_up_part
  (programme_id, from_no, to_no, indicator_id, kind, part, value)
SELECT programme_id, from_no, to_no, indicator_id, 'level', CAST(ROUND(value) AS CHAR), COUNT(*)
FROM roll_up_series
WHERE measure = 'ordinal'
GROUP BY programme_id, from_no, to_no, indicator_id, CAST(ROUND(value) AS CHAR)
