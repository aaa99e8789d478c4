SELECT code AS id, actor, outcome, changed_on AS date, place, significance, contribution, source,
       substantiation
FROM report_outcome
WHERE report_id = :reportId
ORDER BY seq, code
