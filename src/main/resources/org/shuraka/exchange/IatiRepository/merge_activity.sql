INSERT INTO iati_activity (programme_id, iati_identifier, import_id, sha256, reporting_org_id, head)
VALUES (:programmeId, :identifier, :importId, :sha256, :reporter, :head)
ON DUPLICATE KEY UPDATE
  import_id = VALUES(import_id), sha256 = VALUES(sha256),
  reporting_org_id = VALUES(reporting_org_id), head = VALUES(head)
