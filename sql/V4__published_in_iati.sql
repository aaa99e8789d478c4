-- What organisations have published about programmes in IATI. Every element of an activity is kept word for word and
-- given back on export; beside it stands what is read of it.

CREATE TABLE iati_import (
  id           BIGINT       NOT NULL PRIMARY KEY,
  file_name    VARCHAR(255) NOT NULL,
  sha256       CHAR(64)     NOT NULL,
  source       LONGBLOB     NOT NULL COMMENT 'the file, gzip',
  imported_at  DATETIME(3)  NOT NULL,
  imported_by  BIGINT       NOT NULL,
  job_run_id   BIGINT                COMMENT 'the run that carries it out',
  completed_at DATETIME(3)           COMMENT 'null: nothing of it is stored yet',
  INDEX iati_import_time (imported_at),
  CONSTRAINT iati_import_account FOREIGN KEY (imported_by) REFERENCES account (id)
);

-- The import report: one row for every element of the file that has an identity of its own.
CREATE TABLE iati_import_item (
  import_id BIGINT       NOT NULL,
  seq       INT          NOT NULL,
  line      INT          NOT NULL,
  element   VARCHAR(200) NOT NULL COMMENT 'path below iati-activity',
  activity  VARCHAR(150) COLLATE utf8mb4_bin COMMENT 'its iati-identifier',
  outcome   VARCHAR(10)  NOT NULL,
  reason    VARCHAR(60)           COMMENT 'message key',
  detail    VARCHAR(300)          COMMENT 'the value concerned',
  PRIMARY KEY (import_id, seq),
  INDEX iati_import_item_outcome (import_id, outcome, seq),
  INDEX iati_import_item_element (import_id, element),
  CONSTRAINT iati_import_item_import FOREIGN KEY (import_id) REFERENCES iati_import (id) ON DELETE CASCADE,
  CONSTRAINT iati_import_item_outcome CHECK (outcome IN ('taken', 'kept', 'unchanged', 'not_taken'))
);

CREATE TABLE iati_activity (
  programme_id     BIGINT       NOT NULL PRIMARY KEY,
  iati_identifier  VARCHAR(150) COLLATE utf8mb4_bin NOT NULL UNIQUE,
  import_id        BIGINT       NOT NULL COMMENT 'the import that last changed it',
  sha256           CHAR(64)     NOT NULL COMMENT 'of the activity as it stood in the file',
  reporting_org_id BIGINT                COMMENT 'who published it',
  head             MEDIUMTEXT   NOT NULL COMMENT 'the activity element with its attributes, without its children',
  CONSTRAINT iati_activity_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT iati_activity_import FOREIGN KEY (import_id) REFERENCES iati_import (id),
  CONSTRAINT iati_activity_reporter FOREIGN KEY (reporting_org_id) REFERENCES organisation (id)
);

-- The children of the activity, word for word, in the order of the standard.
CREATE TABLE iati_element (
  programme_id BIGINT      NOT NULL,
  seq          INT         NOT NULL,
  element      VARCHAR(60) NOT NULL,
  xml          LONGTEXT    NOT NULL,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT iati_element_activity FOREIGN KEY (programme_id) REFERENCES iati_activity (programme_id) ON DELETE CASCADE
);

CREATE TABLE budget (
  programme_id BIGINT         NOT NULL,
  seq          INT            NOT NULL,
  budget_type  VARCHAR(10)             COMMENT 'IATI BudgetType',
  status       VARCHAR(10)             COMMENT 'IATI BudgetStatus',
  start_date   DATE           NOT NULL,
  end_date     DATE           NOT NULL,
  amount       DECIMAL(19, 2) NOT NULL,
  currency     CHAR(3)        NOT NULL,
  value_date   DATE           NOT NULL,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT budget_element FOREIGN KEY (programme_id, seq) REFERENCES iati_element (programme_id, seq) ON DELETE CASCADE
);

CREATE TABLE money_transaction (
  programme_id      BIGINT         NOT NULL,
  seq               INT            NOT NULL,
  reference         VARCHAR(255),
  transaction_type  VARCHAR(10)    NOT NULL COMMENT 'IATI TransactionType',
  transaction_date  DATE           NOT NULL,
  amount            DECIMAL(19, 2) NOT NULL,
  currency          CHAR(3)        NOT NULL,
  value_date        DATE           NOT NULL,
  description       JSON           NOT NULL,
  provider_id       BIGINT,
  receiver_id       BIGINT,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT money_transaction_element FOREIGN KEY (programme_id, seq) REFERENCES iati_element (programme_id, seq)
    ON DELETE CASCADE,
  CONSTRAINT money_transaction_provider FOREIGN KEY (provider_id) REFERENCES organisation (id),
  CONSTRAINT money_transaction_receiver FOREIGN KEY (receiver_id) REFERENCES organisation (id)
);

CREATE TABLE document_link (
  programme_id BIGINT       NOT NULL,
  seq          INT          NOT NULL,
  url          MEDIUMTEXT   NOT NULL,
  format       VARCHAR(255) NOT NULL,
  title        JSON         NOT NULL,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT document_link_element FOREIGN KEY (programme_id, seq) REFERENCES iati_element (programme_id, seq)
    ON DELETE CASCADE
);

-- Which indicator of the framework a published one became.
CREATE TABLE published_indicator (
  programme_id   BIGINT      NOT NULL,
  indicator_code VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  seq            INT         NOT NULL COMMENT 'its result among the elements',
  position       INT         NOT NULL COMMENT 'its place among the indicators of that result, from 0',
  title          JSON        NOT NULL,
  PRIMARY KEY (programme_id, indicator_code),
  UNIQUE KEY published_indicator_place (programme_id, seq, position),
  CONSTRAINT published_indicator_element FOREIGN KEY (programme_id, seq) REFERENCES iati_element (programme_id, seq)
    ON DELETE CASCADE
);

-- Targets and actuals as published, with every irregularity.
CREATE TABLE published_figure (
  programme_id   BIGINT         NOT NULL,
  indicator_code VARCHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  seq            INT            NOT NULL,
  period_no      INT            NOT NULL COMMENT 'which published period; several actuals may stand in one',
  start_date     DATE           NOT NULL,
  end_date       DATE           NOT NULL,
  kind           VARCHAR(6)     NOT NULL,
  published_text MEDIUMTEXT              COMMENT 'the value as published, also where it is not a number',
  value          DECIMAL(19, 4)          COMMENT 'the value as a number, where it is one',
  dimensions     JSON           NOT NULL COMMENT '[{"name","value"}] as published',
  comment        JSON           NOT NULL,
  line           INT            NOT NULL,
  PRIMARY KEY (programme_id, indicator_code, seq),
  CONSTRAINT published_figure_indicator FOREIGN KEY (programme_id, indicator_code)
    REFERENCES published_indicator (programme_id, indicator_code) ON DELETE CASCADE,
  CONSTRAINT published_figure_kind CHECK (kind IN ('target', 'actual'))
);
