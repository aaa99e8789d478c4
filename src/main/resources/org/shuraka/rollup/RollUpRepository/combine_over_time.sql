INSERT INTO roll_up_series
  (programme_id, indicator_id, from_no, to_no, organisation_id, location_id, partner, place, measure,
   across_partners, value, denominator, largest, of_series)
SELECT STRAIGHT_JOIN s.programme_id, s.indicator_id, s.from_no, s.to_no, s.organisation_id,
       s.location_id, o.code, l.code, d.measure, d.across_partners, s.value, s.denominator,
       ROW_NUMBER() OVER (PARTITION BY s.indicator_id, s.from_no, s.to_no
                          ORDER BY s.value DESC, o.code, l.code),
       COUNT(*) OVER (PARTITION BY s.indicator_id, s.from_no, s.to_no)
FROM (
  SELECT programme_id, indicator_id, from_no, to_no, organisation_id, location_id,
         CAST(SUM(sign * total) AS DECIMAL(54, 24)) / MAX(divisor) AS value,
         CAST(SUM(sign * total_denominator) AS DECIMAL(48, 18)) AS denominator
  FROM roll_up_picked
  GROUP BY programme_id, indicator_id, from_no, to_no, organisation_id, location_id
) s
JOIN roll_up_due d
  ON d.programme_id = s.programme_id AND d.indicator_id = s.indicator_id
 AND d.from_no = s.from_no AND d.to_no = s.to_no
JOIN organisation o ON o.id = s.organisation_id
JOIN location l ON l.id = s.location_id
