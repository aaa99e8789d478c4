SELECT i.code AS indicator, n.code AS period, a.amount, a.donor_reason AS reason
FROM adjustment a
JOIN indicator i ON i.id = a.indicator_id
JOIN reporting_period n ON n.programme_id = a.programme_id AND n.no = a.period_no
WHERE a.programme_id = :programmeId AND a.approved_at IS NOT NULL AND a.period_no <= :toNo
ORDER BY i.position, a.period_no, a.id
