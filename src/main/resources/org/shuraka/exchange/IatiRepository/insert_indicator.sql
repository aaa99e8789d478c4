INSERT INTO published_indicator (programme_id, indicator_code, seq, position, title)
VALUES (:programmeId, :code, :seq, :position, :title)
