SELECT id, code, iati_identifier FROM organisation
WHERE code = :code OR iati_identifier = :identifier
ORDER BY iati_identifier = :identifier DESC
LIMIT 1
