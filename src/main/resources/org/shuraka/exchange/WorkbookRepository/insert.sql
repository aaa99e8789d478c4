INSERT INTO workbook_upload (id, report_id, uploaded_by, uploaded_at, file_name, content)
VALUES (:id, :reportId, :by, :at, :fileName, :content)
