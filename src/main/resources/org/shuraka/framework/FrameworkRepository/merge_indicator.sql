INSERT INTO indicator
  (id, programme_id, code, title, position, measure, meaning, over_time, across_partners,
   dimensions, replaces_id, in_force)
VALUES
  (:id, :programmeId, :code, :title, :position, :measure, :meaning, :overTime, :acrossPartners,
   :dimensions, :replacesId, TRUE)
ON DUPLICATE KEY UPDATE
  title = VALUES(title), position = VALUES(position), measure = VALUES(measure),
  meaning = VALUES(meaning), over_time = VALUES(over_time),
  across_partners = VALUES(across_partners), dimensions = VALUES(dimensions),
  replaces_id = VALUES(replaces_id), in_force = TRUE
