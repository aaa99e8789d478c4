SELECT n.code
FROM partner_report r
JOIN reporting_period n ON n.id = r.period_id
WHERE r.programme_id = :programmeId AND r.organisation_id = :organisationId
  AND (r.status <> 'draft' OR EXISTS (SELECT 1 FROM reported_value v WHERE v.report_id = r.id))
  AND (:first IS NULL OR n.no NOT BETWEEN :first AND :last)
  AND NOT EXISTS (
    SELECT 1 FROM participation x
    WHERE x.programme_id = r.programme_id AND x.organisation_id = r.organisation_id
      AND x.role <> :role AND n.no BETWEEN x.first_no AND x.last_no)
ORDER BY n.no
