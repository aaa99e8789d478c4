-- To date is the window from the first period; the longest that is kept.
SELECT i.code AS indicator, i.title, n.code AS through, r.value AS gross,
       COALESCE(r.adjusted, 0) AS adjusted, r.value + COALESCE(r.adjusted, 0) AS net
FROM rolled_up_result r
JOIN indicator i ON i.id = r.indicator_id
JOIN reporting_period n ON n.programme_id = r.programme_id AND n.no = r.to_no
WHERE r.programme_id = :programmeId AND r.from_no = 1
  AND r.to_no = (SELECT MAX(w.to_no) FROM roll_up_window w
                 WHERE w.programme_id = :programmeId AND w.from_no = 1)
  AND EXISTS (SELECT 1 FROM adjustment a
              WHERE a.programme_id = :programmeId AND a.indicator_id = i.id)
ORDER BY i.position, i.id
