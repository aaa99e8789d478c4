DELETE FROM location
WHERE programme_id = :programmeId AND id IN (
  SELECT id FROM (SELECT l.id FROM location l WHERE l.programme_id = :programmeId AND <unused>) unused)
