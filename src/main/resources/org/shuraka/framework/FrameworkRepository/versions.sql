SELECT v.number, v.in_force_from, v.approved_at, a.name AS approved_by, v.reason, v.consent_reference
FROM framework_version v
LEFT JOIN account a ON a.id = v.approved_by
WHERE v.programme_id = :programmeId AND v.number > 0
ORDER BY v.number DESC
