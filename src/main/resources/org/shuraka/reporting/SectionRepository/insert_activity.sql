INSERT INTO report_activity (report_id, code, seq, activity_id, title, status, reason, new_date,
                             new_place, consequence, comment)
VALUES (:reportId, :activity, :seq, :activityId, :title, :status, :reason, :newDate,
        :newPlace, :consequence, :comment)
