INSERT INTO iati_import (id, file_name, sha256, source, imported_at, imported_by)
VALUES (:id, :fileName, :sha256, :source, :at, :by)
