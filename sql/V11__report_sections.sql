-- A report is saved piece by piece, explained where it looks odd, and kept as it was handed in.

ALTER TABLE partner_report
  ADD COLUMN saved_by BIGINT,
  ADD COLUMN saved_edit VARCHAR(64) COMMENT 'the writer''s own mark of the last change, so that a repeated one is known',
  ADD CONSTRAINT partner_report_writer FOREIGN KEY (saved_by) REFERENCES account (id);

ALTER TABLE reported_value
  ADD COLUMN stated_total DECIMAL(19, 4) COMMENT 'what the partner says the cells add up to; checked, never counted';

-- Why a warning is all right; read by the reviewer.
CREATE TABLE report_explanation (
  report_id   BIGINT       NOT NULL,
  code        VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL COMMENT 'which check',
  pointer     VARCHAR(190) COLLATE utf8mb4_bin NOT NULL COMMENT 'which place of the report',
  explanation TEXT         NOT NULL,
  PRIMARY KEY (report_id, code, pointer),
  CONSTRAINT report_explanation_report FOREIGN KEY (report_id) REFERENCES partner_report (id)
);

-- What was handed in, word for word; never edited.
CREATE TABLE report_submission (
  report_id    BIGINT      NOT NULL,
  nth          INT         NOT NULL COMMENT '1 is the first submission',
  revision     INT         NOT NULL,
  submitted_at DATETIME(3) NOT NULL,
  submitted_by BIGINT,
  content      LONGTEXT    NOT NULL COMMENT 'JSON: values, narrative and every section',
  PRIMARY KEY (report_id, nth),
  CONSTRAINT report_submission_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT report_submission_submitter FOREIGN KEY (submitted_by) REFERENCES account (id)
);
