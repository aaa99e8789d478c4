-- A window named by the codes of its ends, with how it and the one to date were last derived.
SELECT a.no AS from_no, b.no AS to_no, b.end_date AS `end`,
       w.rolled_up_at, w.revision, f.rolled_up_at AS to_date_at, f.revision AS to_date_revision
FROM reporting_period a
JOIN reporting_period b ON b.programme_id = a.programme_id AND b.code = :to
JOIN roll_up_window w ON w.programme_id = a.programme_id AND w.from_no = a.no AND w.to_no = b.no
JOIN roll_up_window f ON f.programme_id = a.programme_id AND f.from_no = 1 AND f.to_no = b.no
WHERE a.programme_id = :programmeId AND a.code = :from
  AND w.rolled_up_at IS NOT NULL AND f.rolled_up_at IS NOT NULL
