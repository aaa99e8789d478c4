-- Whether anything that counts changed after a moment.
SELECT EXISTS (SELECT 1 FROM acceptance x
               WHERE x.programme_id = :programmeId
                 AND (x.accepted_at > :since OR x.superseded_at > :since))
    OR EXISTS (SELECT 1 FROM adjustment d
               WHERE d.programme_id = :programmeId AND d.approved_at > :since)
