SELECT id, version, drawing
FROM boundary_set
WHERE id IN (<ids>)
