UPDATE roll_up_window
SET rolled_up_at = :at, revision = revision + 1
WHERE programme_id IN (<programmes>) AND (<all> OR rolled_up_at IS NULL)
