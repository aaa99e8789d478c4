SELECT o.iati_identifier, o.code, o.name, o.organisation_type AS type,
       g.reference, g.amount, g.currency, g.start_date AS start
FROM grant_agreement g
JOIN organisation o ON o.id = g.donor_id
WHERE g.programme_id = :programmeId
  AND g.amount IS NOT NULL AND (:grantId IS NULL OR g.id = :grantId)
  AND g.donor_id NOT IN (
    SELECT t.provider_id FROM money_transaction t
    WHERE t.programme_id = :programmeId AND t.transaction_type IN ('1', '11')
      AND t.provider_id IS NOT NULL)
ORDER BY g.start_date, g.id
