INSERT INTO accepted_cell
  (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id, cell, value,
   denominator)
SELECT r.programme_id, c.indicator_id, r.organisation_id, c.location_id, n.no, k.id, c.cell,
       c.value, c.denominator
FROM acceptance k
JOIN partner_report r ON r.id = k.report_id
JOIN reported_cell c ON c.report_id = r.id
JOIN reporting_period n ON n.id = r.period_id
WHERE k.id IN (<acceptances>)
