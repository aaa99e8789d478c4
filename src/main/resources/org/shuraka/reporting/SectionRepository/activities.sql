SELECT r.report_id, r.code AS activity, r.title, r.status, r.reason, r.new_date, r.new_place,
       r.consequence, r.comment, p.category, p.people
FROM report_activity r
LEFT JOIN report_participants p ON p.report_id = r.report_id AND p.code = r.code
WHERE <which>
ORDER BY r.report_id, r.seq, r.code, p.category
