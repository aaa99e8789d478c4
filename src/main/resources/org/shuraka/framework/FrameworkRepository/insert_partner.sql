INSERT INTO indicator_partner (indicator_id, organisation_id)
SELECT :indicatorId, id FROM organisation WHERE code = :code
