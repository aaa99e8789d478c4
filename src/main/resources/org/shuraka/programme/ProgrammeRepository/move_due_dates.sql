UPDATE reporting_period
SET due_date = end_date + INTERVAL (CASE WHEN final_report THEN :last ELSE :each END) DAY,
    version = version + 1
WHERE programme_id = :programmeId AND opened_at IS NULL AND NOT due_set
