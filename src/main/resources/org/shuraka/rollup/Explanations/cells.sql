-- The cells of every accepted answer for one indicator through the window's last period.
SELECT n.code AS period, o.code AS partner, NULLIF(l.code, '') AS place, a.cell, a.value, a.denominator
FROM accepted_cell a
JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
JOIN reporting_period n ON n.programme_id = a.programme_id AND n.no = a.period_no
JOIN organisation o ON o.id = a.organisation_id
JOIN location l ON l.id = a.location_id
WHERE a.programme_id = :programmeId AND a.indicator_id = :indicatorId AND a.period_no <= :to
  AND (a.value <> 0 OR a.denominator <> 0) AND <own>
ORDER BY a.period_no, a.organisation_id, a.location_id, a.cell
