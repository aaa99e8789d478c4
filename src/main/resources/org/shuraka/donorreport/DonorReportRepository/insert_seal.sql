INSERT INTO donor_report_seal (report_id, sha256, content, prepared_by, sealed_at, sealed_by)
VALUES (:reportId, :sha256, :content, :preparedBy, :sealedAt, :sealedBy)
