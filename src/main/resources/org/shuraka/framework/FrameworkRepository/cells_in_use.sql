SELECT DISTINCT i.code AS indicator, c.cell
FROM indicator i
JOIN accepted_cell c ON c.programme_id = i.programme_id AND c.indicator_id = i.id
WHERE i.programme_id = :programmeId AND i.dimensions <> ''
UNION
SELECT DISTINCT i.code, c.cell
FROM partner_report r
JOIN reported_cell c ON c.report_id = r.id
JOIN indicator i ON i.id = c.indicator_id AND i.dimensions <> ''
WHERE r.programme_id = :programmeId
