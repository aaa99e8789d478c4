SELECT indicator_id, from_no, kind, part, value, denominator
FROM rolled_up_part
WHERE programme_id = :programmeId AND to_no = :to AND from_no IN (:from, 1)
-- Category by category: a blank comes before every letter of a code.
ORDER BY indicator_id, kind, REPLACE(part, '|', ' ')
