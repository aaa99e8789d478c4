SELECT e.at
FROM audit_entry e
WHERE e.programme_id = :programmeId
  AND e.act NOT LIKE '%.export' AND e.act NOT LIKE '%.download'
  AND e.at > COALESCE(
    (SELECT m.completed_at FROM iati_activity a JOIN iati_import m ON m.id = a.import_id
     WHERE a.programme_id = :programmeId),
    TIMESTAMP '1970-01-02 00:00:00')
ORDER BY e.id DESC
LIMIT 1
