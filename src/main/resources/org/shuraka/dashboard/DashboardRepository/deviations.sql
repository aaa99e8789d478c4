SELECT n.code AS period, a.title, CASE WHEN <named> THEN x.title END AS unplanned, x.status, x.reason,
       x.new_date,
       (SELECT l.name FROM location l
        WHERE l.programme_id = r.programme_id AND l.code = x.new_place LIMIT 1) AS new_place,
       CASE WHEN <named> THEN o.name END AS partner, CASE WHEN <named> THEN x.consequence END AS consequence
FROM partner_report r
JOIN reporting_period n ON n.id = r.period_id
JOIN report_activity x ON x.report_id = r.id AND x.status IN ('postponed', 'moved', 'cancelled')
JOIN programme p ON p.id = r.programme_id
JOIN organisation o ON o.id = r.organisation_id
LEFT JOIN planned_activity a ON a.id = x.activity_id
WHERE p.code = :programme AND r.status = 'accepted' AND <visible> AND <own>
  AND (<named> OR x.activity_id IS NOT NULL)
  AND (:partner IS NULL OR o.code = :partner) AND n.no BETWEEN :fromNo AND :toNo
ORDER BY n.no DESC, x.report_id, x.seq
LIMIT :limit
