-- Who changed, who can confirm it and who contributed stays in the partner's report.
SELECT CONCAT(s.report_id, '-', s.code) AS `key`, n.code AS period, s.changed_on AS `date`,
       (SELECT MIN(l.code) FROM location l
        WHERE l.programme_id = r.programme_id AND l.code = s.place) AS place, s.substantiation, s.outcome AS text
FROM report_outcome s
JOIN partner_report r ON r.id = s.report_id AND r.status = 'accepted'
JOIN reporting_period n ON n.id = r.period_id
WHERE r.programme_id = :programmeId AND n.no BETWEEN :fromNo AND :toNo
ORDER BY n.no, s.report_id, s.seq, s.code
