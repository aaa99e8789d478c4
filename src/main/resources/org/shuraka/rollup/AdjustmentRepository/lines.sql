SELECT a.id, i.code AS indicator, i.title, n.code AS period, a.amount, a.reason, a.donor_reason,
       a.proposed_at,
       p.name AS proposed_by, a.proposed_by AS proposer_id, a.approved_at, q.name AS approved_by,
       a.version
FROM adjustment a
JOIN indicator i ON i.id = a.indicator_id
JOIN reporting_period n ON n.programme_id = a.programme_id AND n.no = a.period_no
LEFT JOIN account p ON p.id = a.proposed_by
LEFT JOIN account q ON q.id = a.approved_by
WHERE a.programme_id = :programmeId
ORDER BY a.approved_at IS NOT NULL, i.position, a.period_no, a.id
