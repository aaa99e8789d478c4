SELECT id, programme_id, import_id, field, code, part, about, line, element, published, here, candidates,
       answer, answer_code, answered_at
FROM iati_question
WHERE programme_id = :programmeId
  AND id > :after
  AND (:all OR answer IS NULL)
ORDER BY id
LIMIT :limit
