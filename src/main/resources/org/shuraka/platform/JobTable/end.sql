UPDATE job_run
SET state = :state,
    ended_at = UTC_TIMESTAMP(3),
    error_detail = CASE WHEN :failed THEN COALESCE(error_detail, :unknownDetail) END,
    error_key = CASE WHEN :failed THEN COALESCE(error_key, :unknown) END
WHERE id = :id AND execution_id = :executionId
