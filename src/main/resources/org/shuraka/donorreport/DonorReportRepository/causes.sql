-- What was done to accepted figures after a moment, through a period, by indicator; its reason as it was written
-- for donors. Who did it stays in the house.
SELECT i.code AS indicator, n.no, 'reopened' AS kind, n.code AS period, s.donor_reason AS reason,
       NULL AS who, s.at
FROM report_step s
JOIN partner_report r ON r.id = s.report_id
JOIN reporting_period n ON n.id = r.period_id
JOIN acceptance x ON x.report_id = r.id
JOIN accepted_result v ON v.acceptance_id = x.id
JOIN indicator i ON i.id = v.indicator_id
WHERE r.programme_id = :programmeId AND n.no <= :toNo AND s.status = 'reopened' AND s.at > :since
UNION
SELECT i.code, n.no, 'accepted', n.code, NULL, NULL, x.accepted_at
FROM acceptance x
JOIN partner_report r ON r.id = x.report_id
JOIN reporting_period n ON n.id = r.period_id
JOIN accepted_result v ON v.acceptance_id = x.id
JOIN indicator i ON i.id = v.indicator_id
WHERE x.programme_id = :programmeId AND n.no <= :toNo AND x.accepted_at > :since
  AND NOT EXISTS (SELECT 1 FROM acceptance earlier
                  WHERE earlier.report_id = x.report_id AND earlier.revision < x.revision)
UNION
SELECT i.code, n.no, 'adjusted', n.code, d.donor_reason, NULL, d.approved_at
FROM adjustment d
JOIN reporting_period n ON n.programme_id = d.programme_id AND n.no = d.period_no
JOIN indicator i ON i.id = d.indicator_id
WHERE d.programme_id = :programmeId AND n.no <= :toNo AND d.approved_at > :since
ORDER BY 7, 2
