SELECT id
FROM account
WHERE role = 'administrator' AND active
ORDER BY id
FOR UPDATE
