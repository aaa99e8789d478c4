-- Who may do what, and the programmes they do it for.
-- Conventions: ids come from id_sequence (blocks of 500); instants are UTC with milliseconds;
-- texts that a person names are JSON objects {"language": "text"}; codes compare byte by byte.

ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE id_sequence (
  name    VARCHAR(50) NOT NULL PRIMARY KEY,
  next_id BIGINT      NOT NULL
);
INSERT INTO id_sequence VALUES ('shuraka', 1000);

CREATE TABLE app_lock (
  name       VARCHAR(64)  NOT NULL PRIMARY KEY,
  lock_until DATETIME(3)  NOT NULL,
  locked_by  VARCHAR(100) NOT NULL
);

CREATE TABLE organisation (
  id                BIGINT       NOT NULL PRIMARY KEY,
  code              VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL UNIQUE,
  name              JSON         NOT NULL,
  iati_identifier   VARCHAR(100) COLLATE utf8mb4_bin UNIQUE,
  organisation_type VARCHAR(5)            COMMENT 'IATI OrganisationType',
  version           INT          NOT NULL
);

CREATE TABLE account (
  id              BIGINT       NOT NULL PRIMARY KEY,
  email           VARCHAR(190) NOT NULL UNIQUE,
  name            VARCHAR(200) NOT NULL,
  password_hash   VARCHAR(300) NOT NULL,
  role            VARCHAR(20)  NOT NULL,
  organisation_id BIGINT,
  language        VARCHAR(2)   NOT NULL,
  active          BOOLEAN      NOT NULL,
  sample          BOOLEAN      NOT NULL,
  created_at      DATETIME(3)  NOT NULL,
  version         INT          NOT NULL,
  CONSTRAINT account_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT account_role CHECK (role IN ('administrator', 'manager', 'officer', 'donor')),
  CONSTRAINT account_language CHECK (language IN ('en', 'ar', 'fr')),
  CONSTRAINT account_belongs CHECK (role IN ('administrator', 'manager') OR organisation_id IS NOT NULL)
);

CREATE TABLE access_token (
  id           BIGINT       NOT NULL PRIMARY KEY,
  account_id   BIGINT       NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   CHAR(64)     NOT NULL UNIQUE COMMENT 'SHA-256, hex',
  created_at   DATETIME(3)  NOT NULL,
  expires_at   DATETIME(3)  NOT NULL,
  revoked_at   DATETIME(3),
  version      INT          NOT NULL,
  CONSTRAINT access_token_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE set_up_link (
  token_hash CHAR(64)    NOT NULL PRIMARY KEY,
  created_at DATETIME(3) NOT NULL,
  used_at    DATETIME(3)
);

CREATE TABLE sign_in_failure (
  email     VARCHAR(190) NOT NULL,
  failed_at DATETIME(3)  NOT NULL,
  INDEX sign_in_failure_email (email, failed_at)
);

CREATE TABLE programme (
  id                  BIGINT       NOT NULL PRIMARY KEY,
  code                VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL UNIQUE,
  title               JSON         NOT NULL,
  objective           JSON         NOT NULL,
  start_date          DATE         NOT NULL,
  end_date            DATE         NOT NULL,
  timezone            VARCHAR(50)  NOT NULL,
  reporting_frequency VARCHAR(12)  NOT NULL,
  due_days            INT          NOT NULL,
  status              VARCHAR(2)   NOT NULL COMMENT 'IATI ActivityStatus',
  iati_identifier     VARCHAR(150) COLLATE utf8mb4_bin UNIQUE,
  default_currency    CHAR(3)      NOT NULL,
  sample              BOOLEAN      NOT NULL COMMENT 'figures invented for show',
  version             INT          NOT NULL,
  CONSTRAINT programme_dates CHECK (start_date <= end_date),
  CONSTRAINT programme_frequency CHECK (reporting_frequency IN ('monthly', 'quarterly', 'half_yearly', 'yearly')),
  CONSTRAINT programme_due_days CHECK (due_days BETWEEN 0 AND 365)
);

CREATE TABLE programme_manager (
  programme_id BIGINT NOT NULL,
  account_id   BIGINT NOT NULL,
  PRIMARY KEY (programme_id, account_id),
  INDEX programme_manager_account (account_id, programme_id),
  CONSTRAINT programme_manager_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT programme_manager_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE reporting_period (
  id           BIGINT      NOT NULL PRIMARY KEY,
  programme_id BIGINT      NOT NULL,
  no           INT         NOT NULL COMMENT '1 is the first period of the programme',
  code         VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  start_date   DATE        NOT NULL,
  end_date     DATE        NOT NULL,
  due_date     DATE        NOT NULL,
  opened_at    DATETIME(3),
  opened_by    BIGINT,
  version      INT         NOT NULL,
  UNIQUE KEY reporting_period_no (programme_id, no),
  UNIQUE KEY reporting_period_code (programme_id, code),
  INDEX reporting_period_due (due_date),
  CONSTRAINT reporting_period_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT reporting_period_opener FOREIGN KEY (opened_by) REFERENCES account (id),
  CONSTRAINT reporting_period_dates CHECK (start_date <= end_date)
);

CREATE TABLE participation (
  id              BIGINT       NOT NULL PRIMARY KEY,
  programme_id    BIGINT       NOT NULL,
  organisation_id BIGINT       NOT NULL,
  role            VARCHAR(2)   NOT NULL COMMENT 'IATI OrganisationRole: 1 funding 2 accountable 3 extending 4 implementing',
  first_no        INT          COMMENT 'first reporting period of a reporting partner; null: does not report',
  last_no         INT,
  funded_by       BIGINT       COMMENT 'the partner that passes on a sub-grant',
  activity_id     VARCHAR(150) COMMENT 'the organisation''s own IATI activity',
  version         INT          NOT NULL,
  UNIQUE KEY participation_once (programme_id, organisation_id, role),
  INDEX participation_organisation (organisation_id, programme_id),
  CONSTRAINT participation_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT participation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT participation_funded_by FOREIGN KEY (funded_by) REFERENCES organisation (id),
  CONSTRAINT participation_role CHECK (role IN ('1', '2', '3', '4')),
  CONSTRAINT participation_periods CHECK ((first_no IS NULL) = (last_no IS NULL) AND (first_no IS NULL OR first_no <= last_no))
);

CREATE TABLE grant_agreement (
  id           BIGINT         NOT NULL PRIMARY KEY,
  programme_id BIGINT         NOT NULL,
  donor_id     BIGINT         NOT NULL,
  reference    VARCHAR(100)   NOT NULL,
  amount       DECIMAL(19, 2),
  currency     CHAR(3)        NOT NULL,
  start_date   DATE           NOT NULL,
  end_date     DATE           NOT NULL,
  share        DECIMAL(5, 2)  COMMENT 'per cent of the programme',
  language     VARCHAR(2)     NOT NULL,
  version      INT            NOT NULL,
  UNIQUE KEY grant_reference (programme_id, donor_id, reference),
  INDEX grant_donor (donor_id, programme_id),
  CONSTRAINT grant_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT grant_donor FOREIGN KEY (donor_id) REFERENCES organisation (id),
  CONSTRAINT grant_dates CHECK (start_date <= end_date),
  CONSTRAINT grant_amount CHECK (amount IS NULL OR amount >= 0),
  CONSTRAINT grant_share CHECK (share IS NULL OR (share > 0 AND share <= 100))
);

-- Location 0 is "no place": a report for the whole programme area.
CREATE TABLE location (
  id           BIGINT         NOT NULL PRIMARY KEY,
  programme_id BIGINT,
  code         VARCHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  name         JSON           NOT NULL,
  kind         VARCHAR(20)    NOT NULL,
  vocabulary   VARCHAR(20),
  percentage   DECIMAL(7, 4),
  latitude     DECIMAL(9, 6),
  longitude    DECIMAL(9, 6),
  UNIQUE KEY location_code (programme_id, kind, code),
  CONSTRAINT location_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT location_kind CHECK (kind IN ('none', 'country', 'region', 'place'))
);
INSERT INTO location (id, programme_id, code, name, kind) VALUES (0, NULL, '', '{}', 'none');

CREATE TABLE sector (
  programme_id BIGINT        NOT NULL,
  seq          INT           NOT NULL,
  vocabulary   VARCHAR(20)   NOT NULL,
  code         VARCHAR(64)   NOT NULL,
  percentage   DECIMAL(7, 4),
  name         JSON          NOT NULL,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT sector_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

CREATE TABLE audit_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at           DATETIME(3)  NOT NULL,
  account_id   BIGINT                COMMENT 'null: the system itself',
  actor        VARCHAR(190) NOT NULL,
  act          VARCHAR(60)  NOT NULL,
  subject      VARCHAR(40)  NOT NULL,
  subject_id   VARCHAR(190) NOT NULL,
  programme_id BIGINT,
  before_state JSON,
  after_state  JSON,
  reason       TEXT,
  INDEX audit_programme (programme_id, id),
  INDEX audit_subject (subject, subject_id, id),
  CONSTRAINT audit_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT audit_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

CREATE TABLE idempotent_request (
  account_id    BIGINT       NOT NULL,
  request_key   VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  request_hash  CHAR(64)     NOT NULL COMMENT 'SHA-256 of method, path and body',
  created_at    DATETIME(3)  NOT NULL,
  status        INT                   COMMENT 'null: still under way',
  location      VARCHAR(500),
  etag          VARCHAR(64),
  content_type  VARCHAR(100),
  body          LONGBLOB,
  PRIMARY KEY (account_id, request_key),
  CONSTRAINT idempotent_request_account FOREIGN KEY (account_id) REFERENCES account (id)
);
