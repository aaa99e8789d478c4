SELECT DISTINCT SUBSTRING_INDEX(p.category, '|', -1)
FROM partner_report r
JOIN report_participants p ON p.report_id = r.id
WHERE r.programme_id = :programmeId
