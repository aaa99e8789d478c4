-- What partners plan to do and to spend, and what their reports say of it.

CREATE TABLE planned_activity (
  id              BIGINT       NOT NULL PRIMARY KEY,
  programme_id    BIGINT       NOT NULL,
  organisation_id BIGINT       NOT NULL,
  code            VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  title           JSON         NOT NULL,
  planned_start   DATE         NOT NULL,
  planned_end     DATE         NOT NULL,
  location_id     BIGINT       NOT NULL COMMENT '0: no place',
  results         VARCHAR(700) COLLATE utf8mb4_bin NOT NULL COMMENT 'codes of results of the framework, comma between',
  version         INT          NOT NULL,
  UNIQUE KEY planned_activity_code (programme_id, organisation_id, code),
  CONSTRAINT planned_activity_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT planned_activity_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT planned_activity_location FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT planned_activity_dates CHECK (planned_start <= planned_end)
);

CREATE TABLE budget_line (
  id              BIGINT         NOT NULL PRIMARY KEY,
  programme_id    BIGINT         NOT NULL,
  organisation_id BIGINT         NOT NULL,
  code            VARCHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  title           JSON           NOT NULL,
  amount          DECIMAL(19, 3) NOT NULL,
  currency        CHAR(3)        NOT NULL,
  grant_id        BIGINT                  COMMENT 'the grant that pays it; null where it is not said',
  version         INT            NOT NULL,
  UNIQUE KEY budget_line_code (programme_id, organisation_id, code),
  CONSTRAINT budget_line_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT budget_line_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT budget_line_grant FOREIGN KEY (grant_id) REFERENCES grant_agreement (id),
  CONSTRAINT budget_line_amount CHECK (amount >= 0)
);

-- What a report says beside its figures and words. What was handed in stays readable in report_submission.
CREATE TABLE report_activity (
  report_id   BIGINT       NOT NULL,
  code        VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  seq         INT          NOT NULL,
  activity_id BIGINT                COMMENT 'null: not in the work plan',
  title       VARCHAR(500)          COMMENT 'of an activity that is not in the work plan',
  status      VARCHAR(12),
  reason      VARCHAR(20),
  new_date    DATE,
  new_place   VARCHAR(200)          COMMENT 'code of a place of the programme, or its name',
  consequence TEXT,
  comment     TEXT,
  PRIMARY KEY (report_id, code),
  INDEX report_activity_activity (activity_id, report_id),
  CONSTRAINT report_activity_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT report_activity_activity FOREIGN KEY (activity_id) REFERENCES planned_activity (id),
  CONSTRAINT report_activity_status CHECK (status IN ('done', 'ongoing', 'postponed', 'moved', 'cancelled')),
  CONSTRAINT report_activity_reason CHECK (reason IN ('security', 'access', 'authorities', 'partner_capacity', 'funding', 'weather', 'other'))
);

CREATE TABLE report_participants (
  report_id BIGINT       NOT NULL,
  code      VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  category  VARCHAR(100) COLLATE utf8mb4_bin NOT NULL COMMENT 'sex and age band, "|" between',
  people    INT          NOT NULL,
  PRIMARY KEY (report_id, code, category),
  CONSTRAINT report_participants_activity FOREIGN KEY (report_id, code)
    REFERENCES report_activity (report_id, code) ON DELETE CASCADE,
  CONSTRAINT report_participants_people CHECK (people >= 0)
);

CREATE TABLE report_outcome (
  report_id       BIGINT      NOT NULL,
  code            VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  seq             INT         NOT NULL,
  actor           TEXT                 COMMENT 'who changed',
  outcome         TEXT                 COMMENT 'what changed',
  changed_on      DATE,
  place           VARCHAR(200)         COMMENT 'code of a place of the programme, or its name',
  significance    TEXT,
  contribution    TEXT,
  source          TEXT                 COMMENT 'evidence, or who can confirm it',
  substantiation  VARCHAR(15) NOT NULL,
  PRIMARY KEY (report_id, code),
  CONSTRAINT report_outcome_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT report_outcome_substantiation CHECK (substantiation IN ('not_started', 'requested', 'substantiated', 'disputed'))
);

CREATE TABLE report_expenditure (
  report_id   BIGINT          NOT NULL,
  line_id     BIGINT          NOT NULL,
  amount      DECIMAL(19, 3),
  currency    CHAR(3)         NOT NULL,
  rate        DECIMAL(19, 8)           COMMENT 'units of this currency for one of the budget line''s',
  rate_source VARCHAR(200),
  rate_date   DATE,
  converted   DECIMAL(19, 3)           COMMENT 'in the budget line''s currency; null while amount or rate is missing',
  comment     TEXT,
  PRIMARY KEY (report_id, line_id),
  INDEX report_expenditure_line (line_id, report_id),
  CONSTRAINT report_expenditure_report FOREIGN KEY (report_id) REFERENCES partner_report (id),
  CONSTRAINT report_expenditure_line FOREIGN KEY (line_id) REFERENCES budget_line (id),
  CONSTRAINT report_expenditure_rate CHECK (rate > 0)
);
