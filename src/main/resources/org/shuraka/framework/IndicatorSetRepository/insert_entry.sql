INSERT INTO standard_indicator (set_id, code, position, wording, uri)
VALUES (:setId, :code, :position, :wording, :uri)
