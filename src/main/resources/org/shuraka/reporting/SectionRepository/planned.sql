SELECT a.code, a.id, NULL AS currency
FROM partner_report r
JOIN planned_activity a ON a.programme_id = r.programme_id AND a.organisation_id = r.organisation_id
WHERE r.id = :reportId
