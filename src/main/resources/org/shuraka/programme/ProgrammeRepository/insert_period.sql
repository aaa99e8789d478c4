INSERT INTO reporting_period (id, programme_id, no, code, start_date, end_date, due_date, final_report, version)
VALUES (:id, :programmeId, :no, :code, :start, :end, :due, :finalReport, 1)
