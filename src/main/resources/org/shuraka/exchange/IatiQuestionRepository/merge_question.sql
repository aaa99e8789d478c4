INSERT INTO iati_question
  (id, programme_id, import_id, field, code, part, about, line, element, published, here, candidates)
VALUES
  (:id, :programmeId, :importId, :field, :code, :part, :about, :line, :element, :published, :here, :candidates)
ON DUPLICATE KEY UPDATE
  import_id = VALUES(import_id), about = VALUES(about), line = VALUES(line), element = VALUES(element),
  published = VALUES(published), here = VALUES(here), candidates = VALUES(candidates),
  answer = NULL, answer_code = NULL, answered_at = NULL, answered_by = NULL
