-- The last window from the first period on whose last period has an accepted report; the roll-up keeps it.
-- The limit limits nothing: with it the last period is looked up once, not wherever it is named.
SELECT s.programme_id, s.code, s.title, s.sample, s.start, s.end, n.code AS through, s.to_no, w.revision,
       (SELECT v.id FROM framework_version v
        WHERE v.programme_id = s.programme_id AND v.number = <judging>) AS framework_id
FROM (
  SELECT p.id AS programme_id, p.code, p.title, p.sample, p.start_date AS start, p.end_date AS end,
         (SELECT x.to_no
          FROM roll_up_window x
          JOIN reporting_period e ON e.programme_id = x.programme_id AND e.no = x.to_no
          WHERE x.programme_id = p.id AND x.from_no = 1 AND x.rolled_up_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM partner_report r WHERE r.period_id = e.id AND r.status = 'accepted')
          ORDER BY x.to_no DESC
          LIMIT 1) AS to_no
  FROM programme p
  WHERE <visible> AND (:all OR p.id IN (<programmes>))
  LIMIT 1000000
) s
LEFT JOIN roll_up_window w ON w.programme_id = s.programme_id AND w.from_no = 1 AND w.to_no = s.to_no
LEFT JOIN reporting_period n ON n.programme_id = s.programme_id AND n.no = s.to_no
ORDER BY s.code
