-- Reports of partners that are expected in a window and not accepted.
SELECT DISTINCT 'report_missing' AS code, o.code AS partner, n.code AS period,
       COALESCE(r.status, 'not_opened') AS status, n.no
FROM reporting_period n
JOIN participation x ON x.programme_id = n.programme_id AND n.no BETWEEN x.first_no AND x.last_no
JOIN organisation o ON o.id = x.organisation_id
LEFT JOIN partner_report r ON r.period_id = n.id AND r.organisation_id = x.organisation_id
WHERE n.programme_id = :programmeId AND n.no BETWEEN :fromNo AND :toNo
  AND (r.status IS NULL OR r.status <> 'accepted')
ORDER BY n.no, partner
