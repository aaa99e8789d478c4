-- When reports are due, who is told of it, and how the word gets out.

ALTER TABLE programme
  ADD COLUMN final_due_days INT COMMENT 'days after the end until the final report is due; null: as for every report',
  ADD CONSTRAINT programme_final_due_days CHECK (final_due_days BETWEEN 0 AND 365);

ALTER TABLE reporting_period
  ADD COLUMN final_report BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'its report is the final one',
  ADD COLUMN due_set BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'the due date was set by hand and stays when the programme''s due days change';

UPDATE reporting_period n
JOIN (SELECT programme_id, MAX(no) AS no FROM reporting_period GROUP BY programme_id) latest
  ON latest.programme_id = n.programme_id AND latest.no = n.no
SET n.final_report = TRUE;

-- A report is due at the end of the day COALESCE(partner_report.extended_due, reporting_period.due_date)
-- in the programme's time zone.
ALTER TABLE partner_report
  ADD COLUMN extended_due DATE COMMENT 'granted to this partner; null: due with the period';

CREATE TABLE extension (
  id          BIGINT      NOT NULL PRIMARY KEY,
  report_id   BIGINT      NOT NULL,
  state       VARCHAR(10) NOT NULL,
  due_before  DATE        NOT NULL COMMENT 'when the report was due as it was asked for',
  asked_due   DATE        NOT NULL,
  reason      TEXT        NOT NULL,
  asked_at    DATETIME(3) NOT NULL,
  asked_by    BIGINT      NOT NULL,
  granted_due DATE,
  answer      TEXT                 COMMENT 'why it was declined; what was said with the grant',
  answered_at DATETIME(3),
  answered_by BIGINT,
  version     INT         NOT NULL,
  INDEX extension_report (report_id, id),
  CONSTRAINT extension_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT extension_asker FOREIGN KEY (asked_by) REFERENCES account (id),
  CONSTRAINT extension_answerer FOREIGN KEY (answered_by) REFERENCES account (id),
  CONSTRAINT extension_state CHECK (state IN ('asked', 'granted', 'declined')),
  CONSTRAINT extension_granted CHECK ((state = 'granted') = (granted_due IS NOT NULL)),
  CONSTRAINT extension_answered CHECK ((state = 'asked') = (answered_at IS NULL))
);

-- Accounts that read everything on the page and want no mail about it.
CREATE TABLE mail_refusal (
  account_id BIGINT NOT NULL PRIMARY KEY,
  CONSTRAINT mail_refusal_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- A message key and its arguments, so that everybody reads it in the language of the day.
CREATE TABLE notification (
  id          BIGINT       NOT NULL PRIMARY KEY,
  account_id  BIGINT       NOT NULL,
  message_key VARCHAR(60)  NOT NULL,
  arguments   JSON         NOT NULL,
  link        VARCHAR(500) NOT NULL COMMENT 'path and query of the page it is about',
  made_at     DATETIME(3)  NOT NULL,
  read_at     DATETIME(3),
  INDEX notification_account (account_id, id),
  INDEX notification_unread (account_id, read_at),
  INDEX notification_read (read_at),
  CONSTRAINT notification_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Mails in the order in which they left a transaction. Whoever sends one takes it for some minutes by
-- moving next_at on: a mail whose server died is due again by itself, under the same Message-ID.
CREATE TABLE outgoing_mail (
  id         BIGINT       NOT NULL PRIMARY KEY,
  message_id VARCHAR(190) COLLATE utf8mb4_bin NOT NULL UNIQUE,
  recipient  VARCHAR(190) NOT NULL,
  language   VARCHAR(2)   NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  plain_text TEXT         NOT NULL,
  html_text  TEXT         NOT NULL,
  state      VARCHAR(10)  NOT NULL,
  made_at    DATETIME(3)  NOT NULL,
  next_at    DATETIME(3)  NOT NULL,
  attempts   INT          NOT NULL,
  first_try  DATETIME(3),
  taken_by   VARCHAR(100),
  ended_at   DATETIME(3),
  error      VARCHAR(1000) COMMENT 'what went wrong at the last attempt',
  INDEX outgoing_mail_due (state, next_at),
  CONSTRAINT outgoing_mail_state CHECK (state IN ('waiting', 'sent', 'failed'))
);

-- What was sent, so that nothing is sent twice. A report that gets more time starts anew.
CREATE TABLE reminder_sent (
  report_id BIGINT      NOT NULL,
  due       DATE        NOT NULL,
  step      INT         NOT NULL COMMENT 'days after the due date; negative: before',
  sent_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (report_id, due, step),
  CONSTRAINT reminder_sent_report FOREIGN KEY (report_id) REFERENCES partner_report (id)
);

CREATE TABLE reminder_day (
  programme_id BIGINT NOT NULL PRIMARY KEY,
  day          DATE   NOT NULL COMMENT 'the last day, there, whose reminders are made',
  CONSTRAINT reminder_day_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

CREATE TABLE digest_week (
  account_id BIGINT NOT NULL PRIMARY KEY,
  monday     DATE   NOT NULL COMMENT 'of the last week whose digest is made',
  CONSTRAINT digest_week_account FOREIGN KEY (account_id) REFERENCES account (id)
);
