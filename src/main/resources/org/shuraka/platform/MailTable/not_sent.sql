UPDATE outgoing_mail
SET error = :error,
    state = IF(first_try <= UTC_TIMESTAMP(3) - INTERVAL :days DAY, 'failed', 'waiting'),
    ended_at = IF(first_try <= UTC_TIMESTAMP(3) - INTERVAL :days DAY, UTC_TIMESTAMP(3), NULL),
    next_at = UTC_TIMESTAMP(3) + INTERVAL :seconds SECOND
WHERE id = :id AND state = 'waiting'
