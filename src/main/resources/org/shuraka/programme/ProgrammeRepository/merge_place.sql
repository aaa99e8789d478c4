INSERT INTO location (id, programme_id, code, name, kind, vocabulary, percentage, latitude, longitude)
VALUES (:id, :programmeId, :code, :name, :kind, :vocabulary, :percentage, :latitude, :longitude)
ON DUPLICATE KEY UPDATE
  name = VALUES(name), vocabulary = VALUES(vocabulary), percentage = VALUES(percentage),
  latitude = VALUES(latitude), longitude = VALUES(longitude)
