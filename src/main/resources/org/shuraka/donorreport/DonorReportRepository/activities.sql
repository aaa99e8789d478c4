-- Planned activities that accepted reports of the window tell to have gone otherwise.
SELECT CONCAT('activity-', a.id, '-', n.no) AS `key`, s.status AS kind, n.code AS period,
       a.code AS activity, a.title, s.reason, s.new_date, (SELECT MIN(l.code) FROM location l
        WHERE l.programme_id = r.programme_id AND l.code = s.new_place) AS new_place
FROM report_activity s
JOIN partner_report r ON r.id = s.report_id AND r.status = 'accepted'
JOIN reporting_period n ON n.id = r.period_id
JOIN planned_activity a ON a.id = s.activity_id
WHERE r.programme_id = :programmeId AND n.no BETWEEN :fromNo AND :toNo
  AND s.status IN ('postponed', 'moved', 'cancelled')
ORDER BY n.no, a.planned_start, a.id
