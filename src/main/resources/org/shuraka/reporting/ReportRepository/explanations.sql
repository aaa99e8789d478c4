SELECT code, pointer, explanation
FROM report_explanation
WHERE report_id = :reportId
ORDER BY code, pointer
