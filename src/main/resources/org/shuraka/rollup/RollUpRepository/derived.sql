SELECT w.rolled_up_at, w.revision, f.rolled_up_at AS to_date_at, f.revision AS to_date_revision
FROM roll_up_window w
JOIN roll_up_window f ON f.programme_id = w.programme_id AND f.from_no = 1 AND f.to_no = w.to_no
WHERE w.programme_id = :programmeId AND w.from_no = :from AND w.to_no = :to
  AND w.rolled_up_at IS NOT NULL AND f.rolled_up_at IS NOT NULL
