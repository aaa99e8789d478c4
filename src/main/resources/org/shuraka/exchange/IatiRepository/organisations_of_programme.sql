SELECT organisation_id FROM participation WHERE programme_id = :programmeId
UNION SELECT donor_id FROM grant_agreement WHERE programme_id = :programmeId
UNION SELECT reporting_org_id FROM iati_activity
  WHERE programme_id = :programmeId AND reporting_org_id IS NOT NULL
UNION SELECT provider_id FROM money_transaction
  WHERE programme_id = :programmeId AND provider_id IS NOT NULL
UNION SELECT receiver_id FROM money_transaction
  WHERE programme_id = :programmeId AND receiver_id IS NOT NULL
