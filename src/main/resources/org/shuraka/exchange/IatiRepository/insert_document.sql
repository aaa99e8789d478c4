INSERT INTO document_link (programme_id, seq, url, format, title)
VALUES (:programmeId, :seq, :url, :format, :title)
