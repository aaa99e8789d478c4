SELECT b.code, b.id, b.currency
FROM partner_report r
JOIN budget_line b ON b.programme_id = r.programme_id AND b.organisation_id = r.organisation_id
WHERE r.id = :reportId
