-- Every accepted answer for one indicator through the window's last period, once for the window and
-- once to date, with its part in its series: the same choice as the roll-up makes.
SELECT from_no, period_no, period, partner, place, state, total AS value,
       total_denominator AS denominator, answer, comment, revision, accepted_at, accepted_by,
       takes_part AND (over_time IS NULL OR place_in_series = 1
         OR (inside AND over_time IN ('sum', 'average'))) AS chosen,
       inside,
       CASE WHEN over_time = 'average' THEN of_values ELSE 1 END AS of_values
FROM (
  SELECT w.from_no, a.period_no, n.code AS period, o.code AS partner, NULLIF(l.code, '') AS place,
         a.state, a.total, a.total_denominator, a.answer, v.comment, c.revision, c.accepted_at,
         p.name AS accepted_by, i.over_time, a.period_no >= w.from_no AS inside,
         a.state = 'reported' AND (
           i.meaning IS NULL OR MAX(a.state = 'reported' AND a.period_no >= w.from_no) OVER (
             PARTITION BY w.from_no, a.organisation_id, a.location_id)) AS takes_part,
         ROW_NUMBER() OVER (
           PARTITION BY w.from_no, a.organisation_id, a.location_id, a.state,
                        a.period_no >= w.from_no
           ORDER BY CASE WHEN i.over_time = 'max' THEN a.total END DESC,
                    a.period_no DESC) AS place_in_series,
         COUNT(*) OVER (
           PARTITION BY w.from_no, a.organisation_id, a.location_id, a.state,
                        a.period_no >= w.from_no) AS of_values
  FROM (SELECT :from AS from_no UNION SELECT 1) w
  JOIN indicator i ON i.id = :indicatorId
  JOIN accepted_result a
    ON a.programme_id = i.programme_id AND a.indicator_id = i.id AND a.period_no <= :to
   AND (a.period_no >= w.from_no OR (i.meaning = 'running_total' AND a.state = 'reported'))
  JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
  JOIN reporting_period n ON n.programme_id = a.programme_id AND n.no = a.period_no
  JOIN organisation o ON o.id = a.organisation_id
  JOIN location l ON l.id = a.location_id
  LEFT JOIN account p ON p.id = c.accepted_by
  LEFT JOIN reported_value v
    ON v.report_id = c.report_id AND v.indicator_id = a.indicator_id
   AND v.location_id = a.location_id
  WHERE <own>
) answers
ORDER BY from_no, period_no, partner, place
