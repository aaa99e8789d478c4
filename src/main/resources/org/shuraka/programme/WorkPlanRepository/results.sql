-- Codes of the results of the draft and of every version, for a plan may run ahead of the approval.
SELECT DISTINCT r.code
FROM framework_version f
JOIN JSON_TABLE(f.document, '$.results[*]' COLUMNS (code VARCHAR(64) COLLATE utf8mb4_bin PATH '$.code')) r
WHERE f.programme_id = :programmeId AND r.code IS NOT NULL
ORDER BY r.code
