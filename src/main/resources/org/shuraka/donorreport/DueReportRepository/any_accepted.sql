SELECT EXISTS (SELECT 1 FROM partner_report r
               JOIN reporting_period n ON n.id = r.period_id
               WHERE r.programme_id = :programmeId AND r.status = 'accepted'
                 AND n.no BETWEEN :fromNo AND :toNo)
