SELECT seq, line, element, activity, outcome, reason, detail
FROM iati_import_item
WHERE import_id = :importId
  AND seq > :after
  AND (:outcome IS NULL OR outcome = :outcome)
ORDER BY seq
LIMIT :limit
