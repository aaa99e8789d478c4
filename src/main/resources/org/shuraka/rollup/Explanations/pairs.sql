-- Who was to report the indicator when, by the framework that judges the period, and how the report stands.
SELECT n.no AS period_no, n.code AS period, o.code AS partner, r.status
FROM indicator_partner q
JOIN organisation o ON o.id = q.organisation_id
JOIN (
  SELECT organisation_id, MIN(first_no) AS first_no, MAX(last_no) AS last_no
  FROM participation
  WHERE programme_id = :programmeId AND first_no IS NOT NULL
  GROUP BY organisation_id
) x ON x.organisation_id = q.organisation_id
JOIN reporting_period n
  ON n.programme_id = :programmeId AND n.no BETWEEN x.first_no AND x.last_no AND n.no <= :to
 AND q.framework_number = <judging>
LEFT JOIN partner_report r ON r.period_id = n.id AND r.organisation_id = q.organisation_id
WHERE q.indicator_id = :indicatorId AND <own>
ORDER BY n.no, o.code
