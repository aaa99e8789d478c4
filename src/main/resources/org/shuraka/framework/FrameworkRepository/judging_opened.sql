SELECT number, MAX(unfinished) AS unfinished
FROM (
  SELECT <judging> AS number,
         EXISTS (SELECT 1 FROM partner_report r
                 WHERE r.period_id = n.id AND r.status <> 'accepted') AS unfinished
  FROM reporting_period n
  WHERE n.programme_id = :programmeId AND n.opened_at IS NOT NULL
) judged
WHERE number IS NOT NULL
GROUP BY number
ORDER BY number DESC
