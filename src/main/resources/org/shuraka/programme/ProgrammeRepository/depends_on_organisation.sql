SELECT EXISTS (
         SELECT 1 FROM partner_report r
         JOIN organisation o ON o.id = r.organisation_id
         WHERE r.programme_id = :programmeId AND o.code = :code)
    OR EXISTS (
         SELECT 1 FROM indicator_partner x
         JOIN indicator i ON i.id = x.indicator_id AND i.in_force
         JOIN organisation o ON o.id = x.organisation_id
         WHERE i.programme_id = :programmeId AND o.code = :code)
    OR EXISTS (
         SELECT 1 FROM participation p
         JOIN organisation o ON o.id = p.funded_by
         WHERE p.programme_id = :programmeId AND o.code = :code)
    OR EXISTS (
         SELECT 1 FROM grant_agreement g
         JOIN organisation o ON o.id = g.donor_id
         WHERE g.programme_id = :programmeId AND o.code = :code)
