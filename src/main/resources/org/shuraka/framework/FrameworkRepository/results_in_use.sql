SELECT results AS result, code AS activity
FROM planned_activity
WHERE programme_id = :programmeId AND results <> ''
ORDER BY code
