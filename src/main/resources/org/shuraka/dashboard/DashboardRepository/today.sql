SELECT p.id AS programme_id, <today> AS today
FROM programme p
WHERE p.id IN (<programmes>) AND <visible>
