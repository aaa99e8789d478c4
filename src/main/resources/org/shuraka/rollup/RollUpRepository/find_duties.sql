INSERT INTO roll_up_duty (programme_id, indicator_id, organisation_id, first_no, last_no)
SELECT d.programme_id, d.indicator_id, q.organisation_id,
       GREATEST(s.first_no, x.first_no), LEAST(s.last_no, x.last_no)
FROM (SELECT DISTINCT programme_id, indicator_id FROM roll_up_due) d
STRAIGHT_JOIN indicator_partner q ON q.indicator_id = d.indicator_id
STRAIGHT_JOIN roll_up_span s
  ON s.programme_id = d.programme_id AND s.framework_number = q.framework_number
JOIN (
  SELECT programme_id, organisation_id, MIN(first_no) AS first_no, MAX(last_no) AS last_no
  FROM participation
  WHERE programme_id IN (<programmes>) AND first_no IS NOT NULL
  GROUP BY programme_id, organisation_id
) x
  ON x.programme_id = d.programme_id AND x.organisation_id = q.organisation_id
 AND x.first_no <= s.last_no AND x.last_no >= s.first_no
