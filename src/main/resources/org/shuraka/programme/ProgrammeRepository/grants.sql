SELECT g.id, o.code AS donor, o.name AS donor_name, g.reference, g.amount, g.currency,
       g.start_date AS start, g.end_date AS end, g.share, g.language,
       g.indicator_set, g.share_shown, g.sections AS section_codes,
       g.reporting_calendar, g.due_days, g.reports_from, g.report_title, g.report_notice,
       g.logo, g.logo_text, g.version
FROM grant_agreement g
JOIN organisation o ON o.id = g.donor_id
WHERE g.programme_id = :programmeId AND <own>
ORDER BY g.start_date, g.id
