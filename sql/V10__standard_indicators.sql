-- Lists of standard indicators that a donor or a standard keeps. A logframe copies what it takes from
-- them, code and wording, so that a list may change without changing what was agreed.
CREATE TABLE indicator_set (
  id              BIGINT       NOT NULL PRIMARY KEY,
  code            VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL UNIQUE,
  title           JSON         NOT NULL,
  organisation_id BIGINT                COMMENT 'the donor whose list it is; null for a standard',
  vocabulary      VARCHAR(8)   NOT NULL COMMENT 'IATI IndicatorVocabulary',
  uri             VARCHAR(500)          COMMENT 'where the list is published',
  version         INT          NOT NULL,
  INDEX indicator_set_organisation (organisation_id),
  CONSTRAINT indicator_set_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE standard_indicator (
  set_id   BIGINT       NOT NULL,
  code     VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  position INT          NOT NULL,
  wording  JSON         NOT NULL,
  uri      VARCHAR(500),
  PRIMARY KEY (set_id, code),
  CONSTRAINT standard_indicator_set FOREIGN KEY (set_id) REFERENCES indicator_set (id)
);
