INSERT INTO sector (programme_id, seq, vocabulary, code, percentage, name)
VALUES (:programmeId, :seq, :vocabulary, :code, :percentage, :name)
