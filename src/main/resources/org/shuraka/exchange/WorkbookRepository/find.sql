SELECT content
FROM workbook_upload
WHERE id = :id AND report_id = :reportId AND uploaded_by = :by
