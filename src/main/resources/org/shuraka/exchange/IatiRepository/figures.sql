SELECT f.indicator_code, i.title, f.kind, f.period_no, f.start_date AS start, f.end_date AS end,
       f.published_text AS text, f.value, f.dimensions, f.comment, f.line
FROM published_figure f
JOIN published_indicator i ON i.programme_id = f.programme_id AND i.indicator_code = f.indicator_code
WHERE f.programme_id = :programmeId
ORDER BY i.seq, i.position, f.seq
