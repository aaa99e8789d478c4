UPDATE outgoing_mail
SET next_at = UTC_TIMESTAMP(3) + INTERVAL :seconds SECOND, attempts = attempts + 1,
    first_try = COALESCE(first_try, UTC_TIMESTAMP(3)), taken_by = :node
WHERE id IN (<ids>)
