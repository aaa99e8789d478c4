-- Every step of a report's life, and what its reviewer and its partner say to each other about its places.

-- Written with every change of status; the clocks of both sides are read from it.
CREATE TABLE report_step (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id  BIGINT      NOT NULL,
  revision   INT         NOT NULL,
  status     VARCHAR(12) NOT NULL COMMENT 'how the report stood from then on',
  at         DATETIME(3) NOT NULL,
  account_id BIGINT               COMMENT 'null: the system itself',
  reason     TEXT,
  INDEX report_step_report (report_id, id),
  CONSTRAINT report_step_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT report_step_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT report_step_status CHECK (status IN ('draft', 'submitted', 'sent_back', 'accepted', 'reopened'))
);

-- What is known of reports that were there before: when they were opened and how they stand.
INSERT INTO report_step (report_id, revision, status, at, account_id)
SELECT r.id, 1, 'draft', COALESCE(n.opened_at, r.status_at), n.opened_by
FROM partner_report r
JOIN reporting_period n ON n.id = r.period_id
ORDER BY r.id;
INSERT INTO report_step (report_id, revision, status, at, account_id, reason)
SELECT id, revision, status, status_at, status_by, status_reason
FROM partner_report
WHERE status <> 'draft'
ORDER BY id;

ALTER TABLE partner_report ADD INDEX partner_report_waiting (status, status_at);

-- A remark is a draft until its report is sent back or accepted; then the partner answers it and the reviewer
-- resolves it, or opens it again.
ALTER TABLE remark
  ADD COLUMN state VARCHAR(10) NOT NULL DEFAULT 'open',
  ADD COLUMN resolved_by BIGINT,
  ADD CONSTRAINT remark_state CHECK (state IN ('draft', 'open', 'answered', 'resolved')),
  ADD CONSTRAINT remark_resolver FOREIGN KEY (resolved_by) REFERENCES account (id);
UPDATE remark SET state = 'resolved' WHERE resolved_at IS NOT NULL;
ALTER TABLE remark ALTER COLUMN state DROP DEFAULT;

CREATE TABLE remark_reply (
  id         BIGINT      NOT NULL PRIMARY KEY,
  remark_id  BIGINT      NOT NULL,
  reply_text TEXT        NOT NULL,
  made_at    DATETIME(3) NOT NULL,
  made_by    BIGINT      NOT NULL,
  version    INT         NOT NULL,
  INDEX remark_reply_remark (remark_id, id),
  CONSTRAINT remark_reply_remark FOREIGN KEY (remark_id) REFERENCES remark (id),
  CONSTRAINT remark_reply_author FOREIGN KEY (made_by) REFERENCES account (id)
);
