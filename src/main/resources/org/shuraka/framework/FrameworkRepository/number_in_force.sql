SELECT COALESCE(
  (SELECT MAX(number) FROM framework_version
   WHERE programme_id = :programmeId AND number > 0 AND in_force_from <= :periodEnd),
  (SELECT MIN(number) FROM framework_version WHERE programme_id = :programmeId AND number > 0)
) AS number
