SELECT b.country, b.level, b.source, b.areas, LENGTH(b.drawing) AS bytes, b.uploaded_at, a.name AS uploaded_by,
       b.version
FROM boundary_set b
JOIN account a ON a.id = b.uploaded_by
ORDER BY b.country, b.level
