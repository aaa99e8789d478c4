SELECT id, document
FROM framework_version
WHERE id IN (<frameworks>)
