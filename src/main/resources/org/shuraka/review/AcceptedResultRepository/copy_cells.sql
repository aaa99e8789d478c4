INSERT INTO accepted_cell
  (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id, cell, value,
   denominator)
SELECT r.programme_id, c.indicator_id, r.organisation_id, c.location_id, n.no, :acceptanceId, c.cell,
       c.value, c.denominator
FROM reported_cell c
JOIN partner_report r ON r.id = c.report_id
JOIN reporting_period n ON n.id = r.period_id
WHERE c.report_id = :reportId
