-- Workbooks that were filled in and sent back, until somebody has looked at what they change; after a day they are
-- cleared away.
CREATE TABLE workbook_upload (
  id          BIGINT       NOT NULL PRIMARY KEY,
  report_id   BIGINT       NOT NULL,
  uploaded_by BIGINT       NOT NULL COMMENT 'who alone may look at it and apply it',
  uploaded_at DATETIME(3)  NOT NULL,
  file_name   VARCHAR(255) NOT NULL,
  content     MEDIUMBLOB   NOT NULL,
  INDEX workbook_upload_age (uploaded_at),
  CONSTRAINT workbook_upload_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT workbook_upload_account FOREIGN KEY (uploaded_by) REFERENCES account (id)
);
