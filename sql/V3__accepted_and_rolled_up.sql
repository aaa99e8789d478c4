-- What was accepted (facts, never edited) and what is derived from it (replaceable at any time).

CREATE TABLE acceptance (
  id            BIGINT      NOT NULL PRIMARY KEY,
  programme_id  BIGINT      NOT NULL,
  report_id     BIGINT      NOT NULL,
  revision      INT         NOT NULL,
  accepted_at   DATETIME(3) NOT NULL,
  accepted_by   BIGINT,
  superseded_at DATETIME(3),
  version       INT         NOT NULL,
  UNIQUE KEY acceptance_revision (report_id, revision),
  INDEX acceptance_programme (programme_id, superseded_at),
  CONSTRAINT acceptance_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT acceptance_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT acceptance_reviewer FOREIGN KEY (accepted_by) REFERENCES account (id)
);

-- One accepted reported value; total is the sum of its cells. The key is the order in which a series is read.
CREATE TABLE accepted_result (
  programme_id    BIGINT         NOT NULL,
  indicator_id    BIGINT         NOT NULL,
  organisation_id BIGINT         NOT NULL,
  location_id     BIGINT         NOT NULL,
  period_no       INT            NOT NULL,
  acceptance_id   BIGINT         NOT NULL,
  state           VARCHAR(15)    NOT NULL,
  total           DECIMAL(25, 4),
  total_denominator DECIMAL(25, 4),
  answer          TEXT,
  PRIMARY KEY (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id),
  INDEX accepted_result_acceptance (acceptance_id),
  CONSTRAINT accepted_result_acceptance FOREIGN KEY (acceptance_id) REFERENCES acceptance (id),
  CONSTRAINT accepted_result_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT accepted_result_location FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT accepted_result_state CHECK (state IN ('reported', 'not_applicable'))
);

CREATE TABLE accepted_cell (
  programme_id    BIGINT         NOT NULL,
  indicator_id    BIGINT         NOT NULL,
  organisation_id BIGINT         NOT NULL,
  location_id     BIGINT         NOT NULL,
  period_no       INT            NOT NULL,
  acceptance_id   BIGINT         NOT NULL,
  cell            VARCHAR(190)   COLLATE utf8mb4_bin NOT NULL,
  value           DECIMAL(19, 4) NOT NULL,
  denominator     DECIMAL(19, 4),
  PRIMARY KEY (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id, cell),
  CONSTRAINT accepted_cell_result FOREIGN KEY (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id)
    REFERENCES accepted_result (programme_id, indicator_id, organisation_id, location_id, period_no, acceptance_id)
);

CREATE TABLE adjustment (
  id           BIGINT         NOT NULL PRIMARY KEY,
  programme_id BIGINT         NOT NULL,
  indicator_id BIGINT         NOT NULL,
  period_no    INT            NOT NULL,
  amount       DECIMAL(19, 4) NOT NULL,
  reason       TEXT           NOT NULL,
  proposed_at  DATETIME(3)    NOT NULL,
  proposed_by  BIGINT,
  approved_at  DATETIME(3),
  approved_by  BIGINT,
  version      INT            NOT NULL,
  INDEX adjustment_period (programme_id, indicator_id, period_no),
  CONSTRAINT adjustment_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT adjustment_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT adjustment_proposer FOREIGN KEY (proposed_by) REFERENCES account (id),
  CONSTRAINT adjustment_approver FOREIGN KEY (approved_by) REFERENCES account (id),
  CONSTRAINT adjustment_two_people CHECK (approved_by IS NULL OR approved_by <> proposed_by)
);

-- What the figures of a programme still wait for: written with every acceptance, reopening, adjustment and approval.
CREATE TABLE roll_up_request (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  programme_id BIGINT      NOT NULL,
  indicator_id BIGINT               COMMENT 'null: every indicator',
  period_no    INT         NOT NULL COMMENT 'windows that end at or after it',
  requested_at DATETIME(3) NOT NULL,
  INDEX roll_up_request_programme (programme_id, id),
  CONSTRAINT roll_up_request_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT roll_up_request_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);

-- One row a programme: whoever brings its figures up to date holds it, so that two never do at once.
CREATE TABLE roll_up_state (
  programme_id BIGINT      NOT NULL PRIMARY KEY,
  rolled_up_at DATETIME(3),
  CONSTRAINT roll_up_state_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

-- The windows somebody has asked for; the roll-up keeps them up to date.
CREATE TABLE roll_up_window (
  programme_id BIGINT      NOT NULL,
  from_no      INT         NOT NULL,
  to_no        INT         NOT NULL,
  rolled_up_at DATETIME(3) NOT NULL,
  PRIMARY KEY (programme_id, from_no, to_no),
  CONSTRAINT roll_up_window_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT roll_up_window_order CHECK (from_no <= to_no)
);

-- Quotients carry 18 decimals and are rounded half-up when shown.
CREATE TABLE rolled_up_result (
  programme_id BIGINT          NOT NULL,
  from_no      INT             NOT NULL,
  to_no        INT             NOT NULL,
  indicator_id BIGINT          NOT NULL,
  value        DECIMAL(48, 18),
  denominator  DECIMAL(48, 18),
  adjusted     DECIMAL(48, 18) COMMENT 'sum of the adjustments',
  expected     INT             NOT NULL,
  accepted     INT             NOT NULL,
  PRIMARY KEY (programme_id, from_no, to_no, indicator_id),
  CONSTRAINT rolled_up_result_window FOREIGN KEY (programme_id, from_no, to_no)
    REFERENCES roll_up_window (programme_id, from_no, to_no),
  CONSTRAINT rolled_up_result_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);

-- What a figure is made of: by cell, by partner, by location, by level of an ordinal indicator.
CREATE TABLE rolled_up_part (
  programme_id BIGINT          NOT NULL,
  from_no      INT             NOT NULL,
  to_no        INT             NOT NULL,
  indicator_id BIGINT          NOT NULL,
  kind         VARCHAR(8)      NOT NULL,
  part         VARCHAR(190)    COLLATE utf8mb4_bin NOT NULL COMMENT 'cell, partner code, location code or level',
  value        DECIMAL(48, 18) NOT NULL,
  denominator  DECIMAL(48, 18),
  PRIMARY KEY (programme_id, from_no, to_no, indicator_id, kind, part),
  CONSTRAINT rolled_up_part_result FOREIGN KEY (programme_id, from_no, to_no, indicator_id)
    REFERENCES rolled_up_result (programme_id, from_no, to_no, indicator_id) ON DELETE CASCADE,
  CONSTRAINT rolled_up_part_kind CHECK (kind IN ('cell', 'partner', 'location', 'level'))
);

CREATE TABLE donor_report (
  id           BIGINT      NOT NULL PRIMARY KEY,
  grant_id     BIGINT      NOT NULL,
  programme_id BIGINT      NOT NULL,
  from_no      INT         NOT NULL,
  to_no        INT         NOT NULL,
  status       VARCHAR(10) NOT NULL,
  content      LONGTEXT    NOT NULL COMMENT 'canonical JSON, exactly what was sealed',
  sha256       CHAR(64)    NOT NULL,
  sealed_at    DATETIME(3) NOT NULL,
  sealed_by    BIGINT      NOT NULL,
  published_at DATETIME(3),
  job_run_id   BIGINT      NOT NULL UNIQUE COMMENT 'so that a run that is taken up again seals once',
  version      INT         NOT NULL,
  INDEX donor_report_grant (grant_id, id),
  CONSTRAINT donor_report_grant FOREIGN KEY (grant_id) REFERENCES grant_agreement (id),
  CONSTRAINT donor_report_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT donor_report_sealer FOREIGN KEY (sealed_by) REFERENCES account (id),
  CONSTRAINT donor_report_status CHECK (status IN ('sealed', 'published'))
);
