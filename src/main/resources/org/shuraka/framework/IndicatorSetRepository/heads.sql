SELECT s.code, s.title, o.code AS organisation, s.vocabulary, s.uri, COUNT(e.code) AS entries
FROM indicator_set s
LEFT JOIN organisation o ON o.id = s.organisation_id
LEFT JOIN standard_indicator e ON e.set_id = s.id
GROUP BY s.id, s.code, s.title, o.code, s.vocabulary, s.uri
ORDER BY s.code
