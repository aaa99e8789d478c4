-- Who publishes, what of it is fixed, and the days on which work really began and ended.
CREATE TABLE own_organisation (
  id              TINYINT NOT NULL PRIMARY KEY COMMENT 'always 1',
  organisation_id BIGINT  NOT NULL COMMENT 'as which this installation publishes',
  version         INT     NOT NULL,
  CONSTRAINT own_organisation_is FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

ALTER TABLE programme
  ADD COLUMN actual_start     DATE   COMMENT 'entered, never derived; null: not begun or not known',
  ADD COLUMN actual_end       DATE   COMMENT 'the same; null: not ended or not known',
  ADD COLUMN reporting_org_id BIGINT COMMENT 'publishes it; null: the own organisation';

ALTER TABLE programme
  ADD CONSTRAINT programme_reporting_org FOREIGN KEY (reporting_org_id) REFERENCES organisation (id);

-- Fixed by the first file that leaves; a programme that was imported is reported as it was there.
CREATE TABLE programme_publishing (
  programme_id     BIGINT       NOT NULL PRIMARY KEY,
  reporting_org_id BIGINT       NOT NULL,
  identifier       VARCHAR(255) NOT NULL COMMENT 'of the activity',
  published_at     DATETIME(3)  NOT NULL,
  CONSTRAINT programme_publishing_of FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT programme_publishing_org FOREIGN KEY (reporting_org_id) REFERENCES organisation (id)
);

-- What left before this keeps the reporter and the identifier that it left with.
INSERT INTO programme_publishing (programme_id, reporting_org_id, identifier, published_at)
SELECT p.id, x.organisation_id,
       COALESCE(p.iati_identifier, CONCAT(COALESCE(o.iati_identifier, o.code), '-', p.code)),
       e.first_at
FROM (SELECT left_house.programme_id, MIN(left_house.at) AS first_at
      FROM (SELECT a.programme_id, a.at FROM audit_entry a
            WHERE a.act = 'programme.export' AND a.reason = 'IATI'
            UNION ALL
            SELECT r.programme_id, s.sealed_at
            FROM donor_report r JOIN donor_report_seal s ON s.report_id = r.id) left_house
      GROUP BY left_house.programme_id) e
JOIN programme p ON p.id = e.programme_id
JOIN (SELECT t.programme_id, t.organisation_id,
             ROW_NUMBER() OVER (PARTITION BY t.programme_id
                                ORDER BY FIELD(t.role, '2', '3', '4', '1'), w.code) AS place
      FROM participation t JOIN organisation w ON w.id = t.organisation_id) x
  ON x.programme_id = p.id AND x.place = 1
JOIN organisation o ON o.id = x.organisation_id
WHERE NOT EXISTS (SELECT 1 FROM iati_activity i WHERE i.programme_id = p.id);
