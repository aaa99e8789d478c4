SELECT o.id, o.code, o.name, o.iati_identifier, o.organisation_type AS type
FROM organisation o
WHERE o.id = COALESCE(
  (SELECT f.reporting_org_id FROM programme_publishing f WHERE f.programme_id = :programmeId),
  (SELECT p.reporting_org_id FROM programme p WHERE p.id = :programmeId),
  (SELECT w.organisation_id FROM own_organisation w WHERE w.id = 1))
