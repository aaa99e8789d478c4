SELECT a.period_no, n.code AS period, a.amount, a.reason, a.donor_reason,
       a.approved_at, p.name AS approved_by
FROM adjustment a
JOIN reporting_period n ON n.programme_id = a.programme_id AND n.no = a.period_no
LEFT JOIN account p ON p.id = a.approved_by
WHERE a.programme_id = :programmeId AND a.indicator_id = :indicatorId
  AND a.approved_at IS NOT NULL AND a.period_no <= :to
ORDER BY a.period_no, a.id
