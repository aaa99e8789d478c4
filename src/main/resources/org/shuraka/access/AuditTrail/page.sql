SELECT e.id, e.at, e.actor, e.act, e.subject, e.subject_id, p.code AS programme, e.before_state,
       e.after_state, e.reason
FROM audit_entry e
LEFT JOIN programme p ON p.id = e.programme_id
WHERE e.id < :before
  AND (:programme IS NULL OR p.code = :programme)
  AND (:act IS NULL OR e.act = :act)
  AND (:actor IS NULL OR e.actor = :actor)
  AND <visible>
ORDER BY e.id DESC
LIMIT :limit
