SELECT id, version, country, level, source
FROM boundary_set
WHERE country IN (<countries>)
ORDER BY level
