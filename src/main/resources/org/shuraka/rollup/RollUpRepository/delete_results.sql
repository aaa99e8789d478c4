DELETE FROM rolled_up_result
WHERE programme_id = :programmeId AND <dueWindows> AND <dueIndicators>
