-- Of a partner's periods in the window, those answered without a figure were not to be reported.
INSERT INTO roll_up_coverage (programme_id, indicator_id, from_no, to_no, expected, accepted)
SELECT programme_id, indicator_id, from_no, to_no, SUM(periods - answered + reported), SUM(reported)
FROM (
  SELECT STRAIGHT_JOIN d.programme_id, d.indicator_id, d.from_no, d.to_no, y.organisation_id,
         LEAST(y.last_no, d.to_no) - GREATEST(y.first_no, d.from_no) + 1 AS periods,
         COUNT(DISTINCT a.period_no) AS answered,
         COUNT(DISTINCT CASE a.state WHEN 'reported' THEN a.period_no END) AS reported
  FROM roll_up_due d
  JOIN roll_up_duty y
    ON y.programme_id = d.programme_id AND y.indicator_id = d.indicator_id
   AND y.first_no <= d.to_no AND y.last_no >= d.from_no
  LEFT JOIN accepted_result a FORCE INDEX (PRIMARY)
    ON a.programme_id = d.programme_id AND a.indicator_id = d.indicator_id
   AND a.organisation_id = y.organisation_id
   AND a.period_no BETWEEN GREATEST(y.first_no, d.from_no) AND LEAST(y.last_no, d.to_no)
   AND a.acceptance_id NOT IN (
     SELECT id FROM acceptance WHERE programme_id IN (<programmes>) AND superseded_at IS NOT NULL)
  GROUP BY d.programme_id, d.indicator_id, d.from_no, d.to_no, y.organisation_id, y.first_no, y.last_no
) pairs
GROUP BY programme_id, indicator_id, from_no, to_no
