-- The last period with an accepted report, alone and from the first period on, is what most people look at.
INSERT IGNORE INTO roll_up_window (programme_id, from_no, to_no)
SELECT last.programme_id, CASE since.start WHEN 'first' THEN 1 ELSE last.no END, last.no
FROM (
  SELECT n.programme_id, MAX(n.no) AS no
  FROM reporting_period n
  WHERE n.programme_id IN (<programmes>)
    AND EXISTS (SELECT 1 FROM partner_report r
                WHERE r.period_id = n.id AND r.status = 'accepted')
  GROUP BY n.programme_id
) last
CROSS JOIN (SELECT 'first' AS start UNION ALL SELECT 'last') since
