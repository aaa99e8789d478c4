DELETE FROM location
WHERE programme_id = ?
  AND id NOT IN (SELECT location_id FROM reported_value)
  AND id NOT IN (SELECT location_id FROM accepted_result)
  AND id NOT IN (SELECT location_id FROM planned_activity)
