SELECT a.id, a.email, a.name, a.role, o.code AS organisation, o.name AS organisation_name, a.language,
       a.active, a.password_hash IS NOT NULL AS chosen, a.sample, a.version
FROM account a
LEFT JOIN organisation o ON o.id = a.organisation_id
WHERE (:id IS NULL OR a.id = :id)
  AND a.email > :after
  AND (a.email LIKE :search OR a.name LIKE :search OR o.code COLLATE utf8mb4_unicode_ci LIKE :search
       OR CAST(o.name AS CHAR) COLLATE utf8mb4_unicode_ci LIKE :search)
ORDER BY a.email
LIMIT :limit
