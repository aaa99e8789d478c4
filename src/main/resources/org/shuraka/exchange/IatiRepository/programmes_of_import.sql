SELECT p.code, p.title,
       CASE WHEN n.outcome = 'unchanged' THEN 'unchanged'
            WHEN n.reason = 'exchange.iati.made' THEN 'made'
            ELSE 'updated' END AS outcome,
       (SELECT COUNT(*) FROM iati_question q
        WHERE q.programme_id = p.id AND q.answer IS NULL) AS questions
FROM iati_import_item n
JOIN iati_activity a ON a.iati_identifier = n.activity
JOIN programme p ON p.id = a.programme_id
WHERE n.import_id = :importId
  AND n.element = 'iati-activity'
  AND n.outcome IN ('taken', 'unchanged')
  AND <visible>
ORDER BY n.seq
