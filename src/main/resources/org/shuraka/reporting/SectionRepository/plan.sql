SELECT a.code, a.title, a.planned_start AS start, a.planned_end AS end,
       NULLIF(l.code, '') AS location, a.results, NULL AS `before`
FROM partner_report r
JOIN planned_activity a ON a.programme_id = r.programme_id AND a.organisation_id = r.organisation_id
JOIN location l ON l.id = a.location_id
WHERE r.id = :reportId
ORDER BY a.code
