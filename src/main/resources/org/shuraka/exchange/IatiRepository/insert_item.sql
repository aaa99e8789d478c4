INSERT INTO iati_import_item (import_id, seq, line, element, activity, outcome, reason, detail)
VALUES (:importId, :seq, :line, :element, :activity, :outcome, :reason, :detail)
