INSERT INTO roll_up_series
  (from_no, to_no, indicator_id, organisation_id, location_id, partner, place, measure,
   across_partners, value, denominator, largest, of_series)
SELECT from_no, to_no, indicator_id, organisation_id, location_id, partner, place, measure,
       across_partners, value, denominator,
       ROW_NUMBER() OVER (PARTITION BY from_no, to_no, indicator_id
                          ORDER BY value DESC, partner, place),
       COUNT(*) OVER (PARTITION BY from_no, to_no, indicator_id)
FROM (
  SELECT p.from_no, p.to_no, p.indicator_id, p.organisation_id, p.location_id, o.code AS partner,
         l.code AS place, i.measure, i.across_partners,
         CAST(SUM(p.sign * p.total) AS DECIMAL(54, 24)) / MAX(p.divisor) AS value,
         CAST(SUM(p.sign * p.total_denominator) AS DECIMAL(48, 18)) AS denominator
  FROM roll_up_picked p
  JOIN indicator i ON i.id = p.indicator_id
  JOIN organisation o ON o.id = p.organisation_id
  JOIN location l ON l.id = p.location_id
  GROUP BY p.from_no, p.to_no, p.indicator_id, p.organisation_id, p.location_id, o.code, l.code,
           i.measure, i.across_partners
) series
