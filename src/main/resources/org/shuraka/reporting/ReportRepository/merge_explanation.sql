INSERT INTO report_explanation (report_id, code, pointer, explanation)
VALUES (:reportId, :code, :pointer, :explanation)
ON DUPLICATE KEY UPDATE explanation = :explanation
