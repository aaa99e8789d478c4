INSERT INTO accepted_result
  (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id, state,
   total, total_denominator, answer)
SELECT r.programme_id, v.indicator_id, r.organisation_id, v.location_id, n.no, k.id, v.state,
       CASE WHEN v.state = 'reported' AND i.measure <> 'qualitative' THEN COALESCE(SUM(c.value), 0) END,
       CASE WHEN v.state = 'reported' AND i.measure IN ('percentage', 'nominal')
            THEN COALESCE(SUM(c.denominator), 0) END,
       v.answer
FROM acceptance k
JOIN partner_report r ON r.id = k.report_id
JOIN reported_value v ON v.report_id = r.id
JOIN reporting_period n ON n.id = r.period_id
JOIN indicator i ON i.id = v.indicator_id
LEFT JOIN reported_cell c
  ON c.report_id = v.report_id AND c.indicator_id = v.indicator_id AND c.location_id = v.location_id
WHERE k.id IN (<acceptances>)
GROUP BY k.id, r.programme_id, v.indicator_id, r.organisation_id, v.location_id, n.no, v.state, i.measure,
         v.answer
