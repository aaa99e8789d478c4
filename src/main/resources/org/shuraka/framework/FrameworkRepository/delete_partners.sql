DELETE FROM indicator_partner
WHERE indicator_id IN (SELECT id FROM indicator WHERE programme_id = ? AND in_force)
