SELECT a.id, o.code AS partner, a.code, a.title, a.planned_start AS start, a.planned_end AS end,
       NULLIF(l.code, '') AS location, a.results,
       EXISTS (SELECT 1 FROM report_activity r WHERE r.activity_id = a.id) AS reported, a.version
FROM planned_activity a
JOIN organisation o ON o.id = a.organisation_id
JOIN location l ON l.id = a.location_id
WHERE a.programme_id = :programmeId AND <own>
  AND (:partner IS NULL OR o.code = :partner)
  AND (:code IS NULL OR a.code = :code)
  AND (o.code > :afterPartner OR (o.code = :afterPartner AND a.code > :afterCode))
ORDER BY o.code, a.code
LIMIT :limit
