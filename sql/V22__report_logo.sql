-- The logo that a donor wants on the cover of its reports.

-- Only added to: sealed reports name the picture, and show it for ever.
CREATE TABLE report_logo (
  sha256 CHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  image  MEDIUMBLOB NOT NULL COMMENT 'PNG, at most 590 by 236 pixels',
  CONSTRAINT report_logo_image CHECK (sha256 = SHA2(image, 256))
);

ALTER TABLE grant_agreement
  ADD COLUMN logo      CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  ADD COLUMN logo_text VARCHAR(300) COMMENT 'what it shows, in the language of the reports; null: the name of the donor',
  ADD CONSTRAINT grant_logo FOREIGN KEY (logo) REFERENCES report_logo (sha256);

-- Read out of what is sealed, so that the picture cannot be deleted.
ALTER TABLE donor_report_seal
  ADD COLUMN logo CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    GENERATED ALWAYS AS (JSON_VALUE(content, '$.grant.logo.sha256')) STORED,
  ADD CONSTRAINT donor_report_seal_logo FOREIGN KEY (logo) REFERENCES report_logo (sha256);
