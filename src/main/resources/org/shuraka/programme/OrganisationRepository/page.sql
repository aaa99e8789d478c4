SELECT o.id, o.code, o.name, o.iati_identifier, o.organisation_type AS type,
       EXISTS (SELECT 1 FROM own_organisation w WHERE w.organisation_id = o.id) AS own, o.version
FROM organisation o
WHERE o.code > :after
  AND (:code IS NULL OR o.code = :code)
  AND (o.code LIKE :search OR o.iati_identifier LIKE :search
       OR CAST(o.name AS CHAR) COLLATE utf8mb4_unicode_ci LIKE :search)
  AND (<all>
       OR EXISTS (SELECT 1 FROM participation x WHERE x.organisation_id = o.id AND <takesPart>)
       OR EXISTS (SELECT 1 FROM grant_agreement g WHERE g.donor_id = o.id AND <gives>))
ORDER BY o.code
LIMIT :limit
