-- A programme that is extended or shortened under way, why, and what the donor wrote; and partners
-- whose part follows the programme's own first and last day.

-- Only added to: who changed the last day, when and why stays for ever.
CREATE TABLE end_change (
  id               BIGINT       NOT NULL PRIMARY KEY,
  programme_id     BIGINT       NOT NULL,
  end_before       DATE         NOT NULL,
  end_after        DATE         NOT NULL,
  reason           TEXT                  COMMENT 'null: not said, where no grant asks for it',
  letter_reference VARCHAR(200)          COMMENT 'number or date of the donor''s letter',
  letter_name      VARCHAR(200)          COMMENT 'of its file, like all that follows; null: none was kept',
  letter_type      VARCHAR(100)          COMMENT 'by content',
  letter_sha256    CHAR(64)              COMMENT 'hex',
  letter           MEDIUMBLOB,
  changed_at       DATETIME(3)  NOT NULL,
  changed_by       BIGINT                COMMENT 'null: the system itself',
  INDEX end_change_programme (programme_id, id),
  CONSTRAINT end_change_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT end_change_account FOREIGN KEY (changed_by) REFERENCES account (id),
  CONSTRAINT end_change_days CHECK (end_before <> end_after),
  CONSTRAINT end_change_letter CHECK ((letter IS NULL) = (letter_name IS NULL)
    AND (letter IS NULL) = (letter_type IS NULL) AND (letter IS NULL) = (letter_sha256 IS NULL))
);

ALTER TABLE participation
  ADD COLUMN from_start BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'first_no follows the first day of the programme',
  ADD COLUMN to_end     BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'last_no follows the last day of the programme';

-- Nobody set the parts that an import made for the whole programme.
UPDATE participation x
JOIN iati_activity a ON a.programme_id = x.programme_id
JOIN (SELECT programme_id, MAX(no) AS no FROM reporting_period GROUP BY programme_id) n
  ON n.programme_id = x.programme_id
SET x.from_start = TRUE, x.to_end = TRUE
WHERE x.first_no = 1 AND x.last_no = n.no;
