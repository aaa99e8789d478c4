INSERT INTO roll_up_request (programme_id, indicator_id, period_no, requested_at)
SELECT programme_id, indicator_id, MIN(period_no), :at
FROM accepted_result
WHERE acceptance_id IN (<acceptances>)
GROUP BY programme_id, indicator_id
