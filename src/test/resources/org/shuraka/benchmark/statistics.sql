ANALYZE TABLE accepted_cell, accepted_result, acceptance, partner_report, indicator;
