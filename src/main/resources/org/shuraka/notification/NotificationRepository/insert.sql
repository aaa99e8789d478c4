INSERT INTO notification (id, account_id, message_key, arguments, link, made_at)
VALUES (:id, :accountId, :messageKey, :arguments, :link, :at)
