INSERT INTO iati_element (programme_id, seq, element, xml) VALUES (:programmeId, :seq, :element, :xml)
