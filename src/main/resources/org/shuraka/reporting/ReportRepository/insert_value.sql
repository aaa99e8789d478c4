INSERT INTO reported_value (report_id, indicator_id, location_id, state, comment, answer)
VALUES (:reportId, :indicatorId, :locationId, :state, :comment, :answer)
