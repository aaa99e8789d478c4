-- Official boundaries that administrators bring in; maps are drawn from them in place of the shipped ones.
CREATE TABLE boundary_set (
  id          BIGINT       NOT NULL PRIMARY KEY,
  country     CHAR(2)      COLLATE utf8mb4_bin NOT NULL COMMENT 'ISO 3166-1',
  level       INT          NOT NULL COMMENT '1: governorates or regions, 2: districts, and so on',
  source      VARCHAR(300) NOT NULL COMMENT 'whose boundaries they are, as maps tell their readers',
  areas       INT          NOT NULL,
  drawing     LONGTEXT     NOT NULL COMMENT 'JSON: the areas with codes, names and simplified outlines',
  uploaded_at DATETIME(3)  NOT NULL,
  uploaded_by BIGINT       NOT NULL,
  version     INT          NOT NULL,
  UNIQUE KEY boundary_set_level (country, level),
  CONSTRAINT boundary_set_uploader FOREIGN KEY (uploaded_by) REFERENCES account (id),
  CONSTRAINT boundary_set_levels CHECK (level BETWEEN 1 AND 4)
);
