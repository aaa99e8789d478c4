-- A row that somebody holds is not waited for: nothing is answered.
SELECT request_hash, status, location, etag, content_type, body
FROM idempotent_request
WHERE account_id = :account AND request_key = :key
FOR UPDATE SKIP LOCKED
