SELECT o.id AS organisation_id, o.code, o.name, o.iati_identifier, o.organisation_type AS type,
       x.role, f.code AS first_period, l.code AS last_period, x.first_no, x.last_no, x.to_end,
       s.code AS funded_by, x.version
FROM participation x
JOIN organisation o ON o.id = x.organisation_id
LEFT JOIN organisation s ON s.id = x.funded_by
LEFT JOIN reporting_period f ON f.programme_id = x.programme_id AND f.no = x.first_no
LEFT JOIN reporting_period l ON l.programme_id = x.programme_id AND l.no = x.last_no
WHERE x.programme_id = :programmeId
ORDER BY x.role, o.code
