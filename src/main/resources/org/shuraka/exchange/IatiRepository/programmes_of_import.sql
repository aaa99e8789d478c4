SELECT p.code, p.title, n.outcome, n.reason
FROM iati_import_item n
JOIN iati_activity a ON a.iati_identifier = n.activity
JOIN programme p ON p.id = a.programme_id
WHERE n.import_id = :importId
  AND n.element = 'iati-activity'
  AND n.outcome IN ('taken', 'unchanged')
  AND <visible>
ORDER BY n.seq
