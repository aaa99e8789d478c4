-- What was accepted becomes what was reported, for all partners but the first five.
CREATE TEMPORARY TABLE benchmark_back
SELECT a.id AS acceptance_id, a.report_id
FROM acceptance a
JOIN partner_report r ON r.id = a.report_id
JOIN reporting_period n ON n.id = r.period_id AND n.no = @period
WHERE a.programme_id = @programme
ORDER BY r.organisation_id
LIMIT 5, 100;
INSERT INTO reported_value (report_id, indicator_id, location_id, state)
SELECT b.report_id, a.indicator_id, a.location_id, a.state
FROM benchmark_back b JOIN accepted_result a ON a.acceptance_id = b.acceptance_id;
INSERT INTO reported_cell (report_id, indicator_id, location_id, cell, value, denominator)
SELECT b.report_id, c.indicator_id, c.location_id, c.cell, c.value, c.denominator
FROM accepted_cell c JOIN benchmark_back b ON b.acceptance_id = c.acceptance_id
WHERE c.programme_id = @programme AND c.period_no = @period;
DELETE c FROM accepted_cell c JOIN benchmark_back b ON b.acceptance_id = c.acceptance_id
WHERE c.programme_id = @programme;
DELETE a FROM accepted_result a JOIN benchmark_back b ON b.acceptance_id = a.acceptance_id;
DELETE a FROM acceptance a JOIN benchmark_back b ON b.acceptance_id = a.id;
UPDATE partner_report r JOIN benchmark_back b ON b.report_id = r.id SET r.status = 'submitted';
