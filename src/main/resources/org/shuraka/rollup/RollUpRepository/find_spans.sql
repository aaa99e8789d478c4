INSERT INTO roll_up_span (programme_id, framework_number, first_no, last_no)
SELECT programme_id, framework_number, MIN(no), MAX(no)
FROM (
  SELECT programme_id, framework_number, no,
         no - ROW_NUMBER() OVER (PARTITION BY programme_id, framework_number ORDER BY no) AS run
  FROM (
    SELECT n.programme_id, n.no, <judging> AS framework_number
    FROM reporting_period n
    WHERE n.programme_id IN (<programmes>)
  ) judged
  WHERE framework_number IS NOT NULL
) runs
GROUP BY programme_id, framework_number, run
