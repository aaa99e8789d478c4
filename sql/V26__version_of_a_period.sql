-- A period is judged by the framework version in force when it was opened, whatever is approved later.
ALTER TABLE reporting_period
  ADD COLUMN framework_number INT COMMENT 'the version that judges it, fixed when it was opened; null before';

UPDATE reporting_period n
SET n.framework_number = COALESCE(
  (SELECT MAX(v.number) FROM framework_version v
   WHERE v.programme_id = n.programme_id AND v.number > 0 AND v.in_force_from <= n.end_date),
  (SELECT MIN(v.number) FROM framework_version v
   WHERE v.programme_id = n.programme_id AND v.number > 0))
WHERE n.opened_at IS NOT NULL;

-- Who reports an indicator is said by each version for the periods that it judges.
ALTER TABLE indicator_partner
  ADD COLUMN framework_number INT NOT NULL DEFAULT 0,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (indicator_id, framework_number, organisation_id);

INSERT INTO indicator_partner (indicator_id, organisation_id, framework_number)
SELECT DISTINCT i.id, o.id, v.number
FROM framework_version v
CROSS JOIN JSON_TABLE(v.document, '$.results[*].indicators[*]' COLUMNS (
  code VARCHAR(64) PATH '$.code',
  to_be_confirmed VARCHAR(5) PATH '$.toBeConfirmed',
  NESTED PATH '$.partners[*]' COLUMNS (partner VARCHAR(64) PATH '$')
)) j
JOIN indicator i ON i.programme_id = v.programme_id AND i.code = j.code COLLATE utf8mb4_bin
JOIN organisation o ON o.code = j.partner COLLATE utf8mb4_bin
WHERE v.number > 0 AND COALESCE(j.to_be_confirmed, 'false') NOT IN ('true', '1');

DELETE FROM indicator_partner WHERE framework_number = 0;

ALTER TABLE indicator_partner ALTER COLUMN framework_number DROP DEFAULT;
