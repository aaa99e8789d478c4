INSERT INTO indicator_partner (indicator_id, organisation_id, framework_number)
SELECT :indicatorId, id, :number FROM organisation WHERE code = :code
