SELECT p.code AS programme, p.title AS programme_title, p.timezone, g.id AS `grant`,
       g.reference AS grant_reference, o.name AS donor_name, w.code AS `window`, f.code AS `from`,
       t.code AS `to`, w.from_no, w.end_date AS `end`, w.due_date AS due,
       DATEDIFF(w.due_date, <today>) AS days_left, w.end_date < <today> AS ended, r.id AS report,
       r.status, a.tried_at, a.obstacles, a.missing, a.discard_reason
FROM grant_window w
JOIN grant_agreement g ON g.id = w.grant_id
JOIN programme p ON p.id = g.programme_id
JOIN organisation o ON o.id = g.donor_id
JOIN reporting_period f ON f.programme_id = g.programme_id AND f.no = w.from_no
JOIN reporting_period t ON t.programme_id = g.programme_id AND t.no = w.to_no
LEFT JOIN donor_report r
  ON r.id = (SELECT MAX(x.id) FROM donor_report x
             WHERE x.grant_id = w.grant_id AND x.from_no = w.from_no AND x.to_no = w.to_no)
LEFT JOIN donor_report_attempt a
  ON a.grant_id = w.grant_id AND a.from_no = w.from_no AND a.to_no = w.to_no
WHERE (w.due_date > :afterDue
       OR (w.due_date = :afterDue
           AND (w.grant_id > :afterGrant OR (w.grant_id = :afterGrant AND w.from_no > :afterNo))))
  AND <visible> AND <of>
  AND (:all OR (f.start_date <= <today> AND (r.status IS NULL OR r.status <> 'published')))
ORDER BY w.due_date, w.grant_id, w.from_no
LIMIT :limit
