-- What partners show for their figures: files that belong to a report.

-- What lies in the storage. A row is written before its object is put there and deleted after the object is gone, so
-- that a crash in between leaves nothing that nobody knows of; what nobody keeps is cleared away at night.
CREATE TABLE stored_object (
  storage_key VARCHAR(100) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  kept        BOOLEAN     NOT NULL,
  changed_at  DATETIME(3) NOT NULL,
  INDEX stored_object_kept (kept, changed_at)
);

CREATE TABLE evidence (
  id            BIGINT       NOT NULL PRIMARY KEY,
  report_id     BIGINT       NOT NULL,
  file_name     VARCHAR(255) NOT NULL,
  fingerprint   VARCHAR(500) COLLATE utf8mb4_bin NOT NULL COMMENT 'by which the sender knows the file again',
  upload_length BIGINT       NOT NULL COMMENT 'bytes announced',
  upload_offset BIGINT       NOT NULL COMMENT 'bytes received',
  media_type    VARCHAR(100)          COMMENT 'by content; null until the file is complete, like all that follows from it',
  size          BIGINT                COMMENT 'bytes kept',
  sha256        CHAR(64)              COMMENT 'of the bytes kept',
  storage_key   VARCHAR(100) COLLATE utf8mb4_bin,
  stored_at     DATETIME(3),
  label         VARCHAR(10)  NOT NULL COMMENT 'who may see it once the report is accepted',
  description   TEXT,
  created_at    DATETIME(3)  NOT NULL,
  created_by    BIGINT       NOT NULL,
  received_at   DATETIME(3)  NOT NULL COMMENT 'when the last bytes came',
  version       INT          NOT NULL,
  UNIQUE KEY evidence_content (report_id, sha256),
  INDEX evidence_unfinished (stored_at, received_at),
  CONSTRAINT evidence_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT evidence_creator FOREIGN KEY (created_by) REFERENCES account (id),
  CONSTRAINT evidence_object FOREIGN KEY (storage_key) REFERENCES stored_object (storage_key),
  CONSTRAINT evidence_label CHECK (label IN ('internal', 'donor', 'public')),
  CONSTRAINT evidence_received CHECK (upload_offset BETWEEN 0 AND upload_length),
  CONSTRAINT evidence_complete CHECK ((stored_at IS NULL) = (storage_key IS NULL))
);

-- What has come of a file that is not complete yet.
CREATE TABLE evidence_piece (
  evidence_id  BIGINT     NOT NULL,
  piece_offset BIGINT     NOT NULL,
  content      MEDIUMBLOB NOT NULL,
  PRIMARY KEY (evidence_id, piece_offset),
  CONSTRAINT evidence_piece_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id) ON DELETE CASCADE
);
