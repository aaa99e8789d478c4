-- What an organisation has published about a programme in IATI, kept as it was and given back on export.

CREATE TABLE iati_import (
  id          BIGINT       NOT NULL PRIMARY KEY,
  file_name   VARCHAR(255) NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  source      LONGBLOB     NOT NULL,
  imported_at DATETIME(3)  NOT NULL,
  imported_by BIGINT       NOT NULL,
  INDEX iati_import_time (imported_at),
  CONSTRAINT iati_import_account FOREIGN KEY (imported_by) REFERENCES account (id)
);

-- One row for every element of the file that needs a word: taken, kept as published, unchanged or not taken.
CREATE TABLE iati_import_item (
  import_id BIGINT       NOT NULL,
  seq       INT          NOT NULL,
  line      INT          NOT NULL,
  element   VARCHAR(200) NOT NULL COMMENT 'path below iati-activity',
  activity  VARCHAR(150)          COMMENT 'its iati-identifier',
  outcome   VARCHAR(10)  NOT NULL,
  reason    VARCHAR(60)           COMMENT 'message key',
  detail    VARCHAR(300)          COMMENT 'the value concerned',
  PRIMARY KEY (import_id, seq),
  INDEX iati_import_item_outcome (import_id, outcome, seq),
  CONSTRAINT iati_import_item_import FOREIGN KEY (import_id) REFERENCES iati_import (id),
  CONSTRAINT iati_import_item_outcome CHECK (outcome IN ('taken', 'kept', 'unchanged', 'not_taken'))
);

CREATE TABLE iati_activity (
  programme_id     BIGINT      NOT NULL PRIMARY KEY,
  import_id        BIGINT      NOT NULL,
  sha256           CHAR(64)    NOT NULL COMMENT 'of the activity as published',
  default_language VARCHAR(10),
  hierarchy        VARCHAR(10),
  humanitarian     VARCHAR(5),
  reporting_org_id BIGINT      NOT NULL,
  secondary_reporter VARCHAR(5),
  CONSTRAINT iati_activity_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT iati_activity_import FOREIGN KEY (import_id) REFERENCES iati_import (id),
  CONSTRAINT iati_activity_reporter FOREIGN KEY (reporting_org_id) REFERENCES organisation (id)
);

-- Elements that have no field of their own here, word for word, in the order of the file.
CREATE TABLE iati_element (
  programme_id BIGINT      NOT NULL,
  seq          INT         NOT NULL,
  element      VARCHAR(60) NOT NULL,
  xml          MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT iati_element_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

CREATE TABLE budget (
  programme_id BIGINT         NOT NULL,
  seq          INT            NOT NULL,
  budget_type  VARCHAR(2),
  status       VARCHAR(2),
  start_date   DATE           NOT NULL,
  end_date     DATE           NOT NULL,
  amount       DECIMAL(19, 2) NOT NULL,
  currency     CHAR(3)        NOT NULL,
  value_date   DATE           NOT NULL,
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT budget_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

CREATE TABLE money_transaction (
  programme_id         BIGINT         NOT NULL,
  seq                  INT            NOT NULL,
  reference            VARCHAR(100),
  humanitarian         VARCHAR(5),
  transaction_type     VARCHAR(3)     NOT NULL COMMENT 'IATI TransactionType',
  transaction_date     DATE           NOT NULL,
  amount               DECIMAL(19, 2) NOT NULL,
  currency             CHAR(3)        NOT NULL,
  value_date           DATE           NOT NULL,
  description          JSON           NOT NULL,
  provider_id          BIGINT,
  provider_activity    VARCHAR(150),
  receiver_id          BIGINT,
  receiver_activity    VARCHAR(150),
  other_elements       MEDIUMTEXT     COMMENT 'word for word, in the order of the file',
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT money_transaction_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT money_transaction_provider FOREIGN KEY (provider_id) REFERENCES organisation (id),
  CONSTRAINT money_transaction_receiver FOREIGN KEY (receiver_id) REFERENCES organisation (id)
);

CREATE TABLE document_link (
  programme_id BIGINT        NOT NULL,
  seq          INT           NOT NULL,
  url          VARCHAR(2000) NOT NULL,
  format       VARCHAR(100)  NOT NULL,
  title        JSON          NOT NULL,
  xml          MEDIUMTEXT    NOT NULL COMMENT 'word for word',
  PRIMARY KEY (programme_id, seq),
  CONSTRAINT document_link_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

-- The published results framework: attributes and periods as they stood, by the indicator's code in the framework.
CREATE TABLE published_indicator (
  id             BIGINT      NOT NULL PRIMARY KEY,
  programme_id   BIGINT      NOT NULL,
  indicator_code VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  xml_head       MEDIUMTEXT  NOT NULL COMMENT 'title, description, references, baselines: word for word',
  attributes     JSON        NOT NULL,
  UNIQUE KEY published_indicator_code (programme_id, indicator_code),
  CONSTRAINT published_indicator_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

CREATE TABLE published_figure (
  indicator_pub_id BIGINT         NOT NULL,
  seq              INT            NOT NULL,
  period_seq       INT            NOT NULL COMMENT 'several actuals may stand in one period',
  start_date       DATE           NOT NULL,
  end_date         DATE           NOT NULL,
  kind             VARCHAR(7)     NOT NULL,
  published_text   TEXT           COMMENT 'the value as published, also where it is not a number',
  value            DECIMAL(19, 4) COMMENT 'the value as a number, where it is one',
  dimensions       JSON           NOT NULL COMMENT '[{"name","value"}] as published',
  comment          JSON           NOT NULL,
  xml              MEDIUMTEXT     COMMENT 'word for word',
  line             INT            NOT NULL,
  PRIMARY KEY (indicator_pub_id, seq),
  CONSTRAINT published_figure_indicator FOREIGN KEY (indicator_pub_id) REFERENCES published_indicator (id) ON DELETE CASCADE,
  CONSTRAINT published_figure_kind CHECK (kind IN ('period', 'target', 'actual'))
);
