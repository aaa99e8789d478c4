-- What a manager is to say about an import: which known thing an element is, or which of two values holds.
CREATE TABLE iati_question (
  id           BIGINT       NOT NULL PRIMARY KEY,
  programme_id BIGINT       NOT NULL,
  import_id    BIGINT       NOT NULL COMMENT 'the import that asked it last',
  field        VARCHAR(30)  NOT NULL,
  code         VARCHAR(150) COLLATE utf8mb4_bin NOT NULL COMMENT 'indicator, organisation or grant; of a match, SHA-256 of the words of the element',
  part         VARCHAR(20)  NOT NULL COMMENT 'period of a target, role of a participant; empty: none',
  about        JSON         NOT NULL COMMENT 'what the thing is called',
  line         INT          NOT NULL,
  element      VARCHAR(200) NOT NULL COMMENT 'path below iati-activity',
  published    LONGTEXT              COMMENT 'value of the file as JSON; null: not in the file any more',
  here         LONGTEXT              COMMENT 'value that stands here as JSON; null: none',
  candidates   LONGTEXT     NOT NULL COMMENT '[{"code","title"}] of a match',
  answer       VARCHAR(10)           COMMENT 'null: open',
  answer_code  VARCHAR(150) COLLATE utf8mb4_bin COMMENT 'of same: which candidate',
  answered_at  DATETIME(3),
  answered_by  BIGINT,
  UNIQUE KEY iati_question_thing (programme_id, field, code, part),
  CONSTRAINT iati_question_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT iati_question_import FOREIGN KEY (import_id) REFERENCES iati_import (id),
  CONSTRAINT iati_question_account FOREIGN KEY (answered_by) REFERENCES account (id),
  CONSTRAINT iati_question_answer CHECK (answer IN ('keep', 'take', 'same', 'new'))
);
