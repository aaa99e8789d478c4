COALESCE(
  n.framework_number,
  (SELECT MAX(number) FROM framework_version
   WHERE programme_id = n.programme_id AND number > 0 AND in_force_from <= n.end_date),
  (SELECT MIN(number) FROM framework_version WHERE programme_id = n.programme_id AND number > 0))
