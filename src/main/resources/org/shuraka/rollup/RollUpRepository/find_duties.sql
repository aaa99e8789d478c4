INSERT INTO roll_up_duty (programme_id, indicator_id, organisation_id, first_no, last_no)
SELECT d.programme_id, d.indicator_id, x.organisation_id, MIN(x.first_no), MAX(x.last_no)
FROM (SELECT DISTINCT programme_id, indicator_id FROM roll_up_due) d
STRAIGHT_JOIN indicator_partner q ON q.indicator_id = d.indicator_id
STRAIGHT_JOIN participation x
  ON x.programme_id = d.programme_id AND x.organisation_id = q.organisation_id
 AND x.first_no IS NOT NULL
GROUP BY d.programme_id, d.indicator_id, x.organisation_id
