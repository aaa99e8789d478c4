SELECT l.code, l.name, l.kind, l.vocabulary, l.percentage, l.latitude, l.longitude
FROM location l
WHERE l.programme_id = :programmeId AND NOT (<unused>)
ORDER BY l.id
