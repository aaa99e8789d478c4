SELECT s.number, a.code AS `from`, b.code AS through
FROM (
  SELECT number, MIN(no) AS first_no, MAX(no) AS last_no
  FROM (
    SELECT number, no, no - ROW_NUMBER() OVER (PARTITION BY number ORDER BY no) AS run
    FROM (SELECT <judging> AS number, n.no FROM reporting_period n WHERE n.programme_id = :programmeId) j
    WHERE number IS NOT NULL
  ) runs
  GROUP BY number, run
) s
JOIN reporting_period a ON a.programme_id = :programmeId AND a.no = s.first_no
JOIN reporting_period b ON b.programme_id = :programmeId AND b.no = s.last_no
ORDER BY s.first_no
