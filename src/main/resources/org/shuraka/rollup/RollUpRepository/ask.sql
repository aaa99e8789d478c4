INSERT INTO roll_up_asked (id, programme_id, indicator_id, period_no)
SELECT id, programme_id, COALESCE(indicator_id, 0), period_no
FROM roll_up_request
WHERE programme_id IN (<programmes>)
