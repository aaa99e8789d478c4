SELECT programme_id, id, no, code, start_date AS start, end_date AS end, due_date AS due,
       opened_at IS NOT NULL AS open, final_report, version
FROM reporting_period
WHERE programme_id IN (<programmes>)
ORDER BY programme_id, no
