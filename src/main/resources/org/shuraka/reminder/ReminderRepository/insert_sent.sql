INSERT INTO reminder_sent (report_id, due, step, sent_at)
VALUES (:reportId, :due, :step, :at)
