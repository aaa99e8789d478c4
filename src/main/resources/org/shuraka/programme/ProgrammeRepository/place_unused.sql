l.id NOT IN (SELECT v.location_id FROM partner_report r
             JOIN reported_value v ON v.report_id = r.id WHERE r.programme_id = :programmeId)
AND l.id NOT IN (SELECT location_id FROM accepted_result WHERE programme_id = :programmeId)
AND l.id NOT IN (SELECT location_id FROM planned_activity WHERE programme_id = :programmeId)
AND l.code NOT IN (SELECT a.new_place FROM partner_report r
                   JOIN report_activity a ON a.report_id = r.id
                   WHERE r.programme_id = :programmeId AND a.new_place IS NOT NULL)
AND l.code NOT IN (SELECT o.place FROM partner_report r
                   JOIN report_outcome o ON o.report_id = r.id
                   WHERE r.programme_id = :programmeId AND o.place IS NOT NULL)
