SELECT v.report_id, v.indicator_id, i.code AS indicator, i.measure, i.dimensions, NULLIF(l.code, '') AS location,
       v.state, v.comment, v.answer, v.stated_total, c.cell, c.value, c.denominator
FROM partner_report r
JOIN reported_value v ON v.report_id = r.id
JOIN indicator i ON i.id = v.indicator_id
JOIN location l ON l.id = v.location_id
LEFT JOIN reported_cell c
  ON c.report_id = v.report_id AND c.indicator_id = v.indicator_id AND c.location_id = v.location_id
WHERE r.programme_id = :programmeId
ORDER BY v.report_id, i.position, i.id, v.location_id, c.cell
