SELECT r.programme_id, i.id AS indicator_id, i.code, i.title, i.measure, i.meaning, i.over_time,
       i.across_partners, i.dimensions, i.in_force, r.from_no, r.to_no, r.value, r.denominator,
       r.adjusted, r.expected, r.accepted
FROM rolled_up_result r
JOIN indicator i ON i.id = r.indicator_id
WHERE r.programme_id IN (<programmes>) AND r.from_no = 1
