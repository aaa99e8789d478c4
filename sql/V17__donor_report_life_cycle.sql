-- How a grant is reported on, and the life of a report to a donor: draft, approved and sealed by a second person, published.

ALTER TABLE grant_agreement
  ADD COLUMN indicator_set   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'by whose codes and words the donor knows indicators',
  ADD COLUMN share_shown     BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'whether reports show the share of additive figures',
  ADD COLUMN sections        VARCHAR(200) NOT NULL DEFAULT 'trend,deviations,outcomes,expenditure,evidence,breakdown';

-- What is sealed. Content and hash hold each other, hash and report hold each other: neither an update nor a delete gets
-- through, in whatever order. No trigger does that, since MySQL with binary logging lets only a superuser make one.
CREATE TABLE donor_report_seal (
  report_id   BIGINT      NOT NULL PRIMARY KEY,
  sha256      CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content     LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'canonical JSON, exactly what was sealed',
  prepared_by BIGINT               COMMENT 'who edited it last; null where it was sealed before reports had two people',
  sealed_at   DATETIME(3) NOT NULL,
  sealed_by   BIGINT      NOT NULL,
  UNIQUE KEY donor_report_seal_hash (report_id, sha256),
  CONSTRAINT donor_report_seal_preparer FOREIGN KEY (prepared_by) REFERENCES account (id),
  CONSTRAINT donor_report_seal_sealer FOREIGN KEY (sealed_by) REFERENCES account (id),
  CONSTRAINT donor_report_seal_two_people CHECK (prepared_by IS NULL OR prepared_by <> sealed_by),
  CONSTRAINT donor_report_seal_content CHECK (sha256 = SHA2(content, 256))
);
INSERT INTO donor_report_seal (report_id, sha256, content, sealed_at, sealed_by)
SELECT id, sha256, content, sealed_at, sealed_by FROM donor_report;

ALTER TABLE donor_report
  ADD COLUMN draft        LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'content while it is a draft',
  ADD COLUMN draft_sha256 CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  ADD COLUMN seal         CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'SHA-256 of what is sealed',
  ADD COLUMN prepared_at  DATETIME(3) COMMENT 'when its figures were last brought up to date',
  ADD COLUMN changed_at   DATETIME(3),
  ADD COLUMN changed_by   BIGINT COMMENT 'who prepared or edited it last',
  DROP CONSTRAINT donor_report_status;
UPDATE donor_report SET seal = sha256, prepared_at = sealed_at, changed_at = sealed_at;
ALTER TABLE donor_report
  DROP FOREIGN KEY donor_report_sealer,
  DROP INDEX job_run_id;
ALTER TABLE donor_report
  DROP COLUMN content,
  DROP COLUMN sha256,
  DROP COLUMN sealed_at,
  DROP COLUMN sealed_by,
  MODIFY COLUMN prepared_at DATETIME(3) NOT NULL COMMENT 'when its figures were last brought up to date',
  MODIFY COLUMN changed_at DATETIME(3) NOT NULL,
  ADD UNIQUE KEY donor_report_run (job_run_id, grant_id),
  ADD UNIQUE KEY donor_report_hash (id, seal),
  ADD CONSTRAINT donor_report_editor FOREIGN KEY (changed_by) REFERENCES account (id),
  ADD CONSTRAINT donor_report_status CHECK (status IN ('draft', 'sealed', 'published')),
  ADD CONSTRAINT donor_report_draft CHECK ((status = 'draft') = (draft IS NOT NULL)),
  ADD CONSTRAINT donor_report_sealed CHECK ((status = 'draft') = (seal IS NULL)),
  ADD CONSTRAINT donor_report_pinned FOREIGN KEY (id, seal) REFERENCES donor_report_seal (report_id, sha256);
ALTER TABLE donor_report_seal
  ADD CONSTRAINT donor_report_seal_pinned FOREIGN KEY (report_id, sha256) REFERENCES donor_report (id, seal);
