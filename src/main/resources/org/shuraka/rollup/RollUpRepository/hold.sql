-- In the order of their ids, so that two that want some of the same wait and do not block each other.
INSERT INTO roll_up_state (programme_id)
SELECT id FROM programme WHERE id IN (<programmes>) ORDER BY id
ON DUPLICATE KEY UPDATE programme_id = VALUES(programme_id)
