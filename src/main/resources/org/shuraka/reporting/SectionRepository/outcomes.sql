SELECT r.report_id, r.code AS id, r.actor, r.outcome, r.changed_on AS date, r.place,
       r.significance, r.contribution, r.source, r.substantiation
FROM report_outcome r
WHERE <which>
ORDER BY r.report_id, r.seq, r.code
