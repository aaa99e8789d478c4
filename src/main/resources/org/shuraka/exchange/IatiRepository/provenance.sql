SELECT a.iati_identifier, o.name AS publisher, m.file_name, m.imported_at
FROM iati_activity a
JOIN iati_import m ON m.id = a.import_id
LEFT JOIN organisation o ON o.id = a.reporting_org_id
WHERE a.programme_id = :programmeId
