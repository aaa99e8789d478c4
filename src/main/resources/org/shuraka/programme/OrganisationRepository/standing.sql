SELECT
  EXISTS (SELECT 1 FROM participation x WHERE x.organisation_id = :id AND NOT (<takesPart>))
    OR EXISTS (SELECT 1 FROM grant_agreement g WHERE g.donor_id = :id AND NOT (<gives>))
    OR EXISTS (SELECT 1 FROM own_organisation w WHERE w.organisation_id = :id) AS elsewhere,
  EXISTS (SELECT 1 FROM programme_publishing p WHERE p.reporting_org_id = :id)
    OR EXISTS (SELECT 1 FROM iati_activity a WHERE a.reporting_org_id = :id)
    OR EXISTS (SELECT 1 FROM participation x JOIN iati_activity a ON a.programme_id = x.programme_id
               WHERE x.organisation_id = :id) AS fixed,
  EXISTS (SELECT 1 FROM participation x
          JOIN programme_publishing p ON p.programme_id = x.programme_id
          WHERE x.organisation_id = :id)
    OR EXISTS (SELECT 1 FROM grant_agreement g
               JOIN programme_publishing p ON p.programme_id = g.programme_id
               WHERE g.donor_id = :id) AS named
