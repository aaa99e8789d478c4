INSERT INTO rolled_up_result
  (programme_id, from_no, to_no, indicator_id, value, denominator, adjusted, expected, accepted)
SELECT w.programme_id, w.from_no, w.to_no, i.id, s.value, s.denominator, d.adjusted,
       COALESCE(e.expected, 0), COALESCE(e.accepted, 0)
FROM roll_up_window w
JOIN indicator i ON i.programme_id = w.programme_id
LEFT JOIN (
  SELECT from_no, to_no, indicator_id,
         CASE across_partners
           WHEN 'none' THEN NULL
           WHEN 'max' THEN MAX(CASE WHEN largest = 1 THEN value END)
           WHEN 'average' THEN SUM(value) / COUNT(*)
           ELSE SUM(value)
         END AS value,
         CASE WHEN across_partners <> 'none' THEN SUM(denominator) END AS denominator
  FROM roll_up_series
  GROUP BY from_no, to_no, indicator_id, across_partners
) s ON s.from_no = w.from_no AND s.to_no = w.to_no AND s.indicator_id = i.id
LEFT JOIN (
  SELECT v.from_no, v.to_no, a.indicator_id, SUM(a.amount) AS adjusted
  FROM roll_up_window v
  JOIN adjustment a
    ON a.programme_id = v.programme_id AND a.approved_at IS NOT NULL
   AND a.period_no BETWEEN v.from_no AND v.to_no
  WHERE v.programme_id = :programmeId
  GROUP BY v.from_no, v.to_no, a.indicator_id
) d ON d.from_no = w.from_no AND d.to_no = w.to_no AND d.indicator_id = i.id
LEFT JOIN (
  SELECT v.from_no, v.to_no, q.indicator_id,
         COUNT(*) - SUM(COALESCE(r.not_applicable AND NOT r.reported, FALSE)) AS expected,
         SUM(COALESCE(r.reported, FALSE)) AS accepted
  FROM roll_up_window v
  JOIN reporting_period n
    ON n.programme_id = v.programme_id AND n.no BETWEEN v.from_no AND v.to_no
  JOIN indicator k ON k.programme_id = v.programme_id
  JOIN indicator_partner q ON q.indicator_id = k.id
  JOIN (
    SELECT organisation_id, MIN(first_no) AS first_no, MAX(last_no) AS last_no
    FROM participation
    WHERE programme_id = :programmeId AND first_no IS NOT NULL
    GROUP BY organisation_id
  ) x ON x.organisation_id = q.organisation_id AND n.no BETWEEN x.first_no AND x.last_no
  LEFT JOIN (
    SELECT a.indicator_id, a.organisation_id, a.period_no,
           MAX(a.state = 'reported') AS reported,
           MAX(a.state = 'not_applicable') AS not_applicable
    FROM accepted_result a
    JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
    WHERE a.programme_id = :programmeId
    GROUP BY a.indicator_id, a.organisation_id, a.period_no
  ) r ON r.indicator_id = q.indicator_id AND r.organisation_id = q.organisation_id
     AND r.period_no = n.no
  WHERE v.programme_id = :programmeId
  GROUP BY v.from_no, v.to_no, q.indicator_id
) e ON e.from_no = w.from_no AND e.to_no = w.to_no AND e.indicator_id = i.id
WHERE w.programme_id = :programmeId AND <windows> AND <indicators>
