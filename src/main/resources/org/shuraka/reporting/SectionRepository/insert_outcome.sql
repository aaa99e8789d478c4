INSERT INTO report_outcome (report_id, code, seq, actor, outcome, changed_on, place, significance,
                            contribution, source, substantiation)
VALUES (:reportId, :id, :seq, :actor, :outcome, :date, :place, :significance,
        :contribution, :source, :substantiation)
