INSERT INTO published_indicator (programme_id, indicator_code, seq, position)
VALUES (:programmeId, :code, :seq, :position)
