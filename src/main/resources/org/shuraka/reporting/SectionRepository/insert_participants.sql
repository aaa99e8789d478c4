INSERT INTO report_participants (report_id, code, category, people)
VALUES (:reportId, :activity, :category, :people)
