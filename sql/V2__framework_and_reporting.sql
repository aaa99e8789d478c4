-- What a programme promises, and what its partners report.

-- The whole logframe is one document; the row without a number is the draft, number n is version n.
CREATE TABLE framework_version (
  id           BIGINT       NOT NULL PRIMARY KEY,
  programme_id BIGINT       NOT NULL,
  number       INT          NOT NULL COMMENT '0 is the draft',
  document     JSON         NOT NULL,
  in_force_from DATE                 COMMENT 'judges every period that ends on or after it',
  approved_at  DATETIME(3),
  approved_by  BIGINT,
  reason       TEXT,
  consent_reference VARCHAR(200),
  version      INT          NOT NULL,
  UNIQUE KEY framework_version_number (programme_id, number),
  CONSTRAINT framework_version_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT framework_version_approver FOREIGN KEY (approved_by) REFERENCES account (id)
);

-- The indicators of the approved versions, as the figures need them; written by approval alone.
CREATE TABLE indicator (
  id              BIGINT      NOT NULL PRIMARY KEY,
  programme_id    BIGINT      NOT NULL,
  code            VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  title           JSON        NOT NULL,
  position        INT         NOT NULL,
  measure         VARCHAR(12) NOT NULL,
  meaning         VARCHAR(15),
  over_time       VARCHAR(10),
  across_partners VARCHAR(15),
  dimensions      VARCHAR(200) COLLATE utf8mb4_bin NOT NULL COMMENT 'codes, comma between, the order of cells',
  replaces_id     BIGINT,
  in_force        BOOLEAN     NOT NULL,
  UNIQUE KEY indicator_code (programme_id, code),
  CONSTRAINT indicator_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT indicator_replaces FOREIGN KEY (replaces_id) REFERENCES indicator (id),
  CONSTRAINT indicator_measure CHECK (measure IN ('unit', 'percentage', 'nominal', 'ordinal', 'qualitative')),
  CONSTRAINT indicator_meaning CHECK (meaning IN ('increment', 'running_total', 'snapshot', 'rate')),
  CONSTRAINT indicator_over_time CHECK (over_time IN ('sum', 'latest', 'max', 'average')),
  CONSTRAINT indicator_across CHECK (across_partners IN ('sum', 'max', 'average', 'ratio_of_sums', 'none')),
  CONSTRAINT indicator_complete CHECK ((measure = 'qualitative') = (meaning IS NULL))
);

CREATE TABLE indicator_partner (
  indicator_id    BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  PRIMARY KEY (indicator_id, organisation_id),
  INDEX indicator_partner_organisation (organisation_id, indicator_id),
  CONSTRAINT indicator_partner_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT indicator_partner_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE partner_report (
  id              BIGINT      NOT NULL PRIMARY KEY,
  programme_id    BIGINT      NOT NULL,
  period_id       BIGINT      NOT NULL,
  organisation_id BIGINT      NOT NULL,
  status          VARCHAR(12) NOT NULL,
  revision        INT         NOT NULL COMMENT '1, and one more after every reopening',
  narrative       JSON        NOT NULL,
  saved_at        DATETIME(3) NOT NULL,
  status_at       DATETIME(3) NOT NULL,
  status_by       BIGINT,
  status_reason   TEXT,
  version         INT         NOT NULL,
  UNIQUE KEY partner_report_once (period_id, organisation_id),
  INDEX partner_report_status (programme_id, status),
  INDEX partner_report_organisation (organisation_id, status),
  CONSTRAINT partner_report_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT partner_report_period FOREIGN KEY (period_id) REFERENCES reporting_period (id),
  CONSTRAINT partner_report_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT partner_report_actor FOREIGN KEY (status_by) REFERENCES account (id),
  CONSTRAINT partner_report_status CHECK (status IN ('draft', 'submitted', 'sent_back', 'accepted', 'reopened'))
);

CREATE TABLE reported_value (
  report_id    BIGINT      NOT NULL,
  indicator_id BIGINT      NOT NULL,
  location_id  BIGINT      NOT NULL COMMENT '0: no place',
  state        VARCHAR(15) NOT NULL,
  comment      TEXT,
  answer       TEXT                 COMMENT 'of a qualitative indicator',
  PRIMARY KEY (report_id, indicator_id, location_id),
  CONSTRAINT reported_value_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT reported_value_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT reported_value_location FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT reported_value_state CHECK (state IN ('reported', 'not_applicable'))
);

-- One category of every dimension of the indicator, joined by "|"; '' for an indicator without dimensions.
-- A yes is 1 of 1, a level is its number, a percentage has a numerator and a denominator.
CREATE TABLE reported_cell (
  report_id    BIGINT         NOT NULL,
  indicator_id BIGINT         NOT NULL,
  location_id  BIGINT         NOT NULL,
  cell         VARCHAR(190)   COLLATE utf8mb4_bin NOT NULL,
  value        DECIMAL(19, 4) NOT NULL,
  denominator  DECIMAL(19, 4),
  PRIMARY KEY (report_id, indicator_id, location_id, cell),
  CONSTRAINT reported_cell_value FOREIGN KEY (report_id, indicator_id, location_id)
    REFERENCES reported_value (report_id, indicator_id, location_id) ON DELETE CASCADE,
  CONSTRAINT reported_cell_rate CHECK (denominator IS NULL OR (value >= 0 AND value <= denominator))
);

CREATE TABLE remark (
  id          BIGINT       NOT NULL PRIMARY KEY,
  report_id   BIGINT       NOT NULL,
  pointer     VARCHAR(300) NOT NULL COMMENT 'JSON pointer into the report; empty: the whole report',
  remark_text TEXT         NOT NULL,
  made_at     DATETIME(3)  NOT NULL,
  made_by     BIGINT       NOT NULL,
  resolved_at DATETIME(3),
  version     INT          NOT NULL,
  INDEX remark_report (report_id, id),
  CONSTRAINT remark_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT remark_author FOREIGN KEY (made_by) REFERENCES account (id)
);
