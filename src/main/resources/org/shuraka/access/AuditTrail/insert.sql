INSERT INTO audit_entry
  (at, account_id, actor, act, subject, subject_id, programme_id, before_state, after_state, reason)
VALUES
  (:at, :accountId, :actor, :act, :subject, :subjectId, :programmeId, :before, :after, :reason)
