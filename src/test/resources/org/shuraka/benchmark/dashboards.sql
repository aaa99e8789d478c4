-- What dashboards show beside figures, for every programme that was made: grants of 20 donors, ten managers,
-- a plan and a budget with what was spent of it in every report, oddities that were explained, and a new
-- period for which all reports are with the partners.
SET @hash = (SELECT password_hash FROM account WHERE email = 'manager@shuraka.example');
CREATE TEMPORARY TABLE benchmark_twenty (no INT NOT NULL PRIMARY KEY);
INSERT INTO benchmark_twenty SELECT no FROM benchmark_period WHERE no <= 20;
INSERT INTO organisation (id, code, name, version)
SELECT 6100000000 + no, CONCAT('BENCH-DONOR-', no), '{"en":"Donor"}', 1 FROM benchmark_twenty;
INSERT INTO account
  (id, email, name, password_hash, role, organisation_id, language, active, sample, created_at, version)
SELECT 6200000000 + no, CONCAT('bench-manager-', no, '@shuraka.example'), 'Manager', @hash, 'manager', NULL, 'en',
       TRUE, TRUE, '2020-01-01', 1
FROM benchmark_twenty WHERE no <= 10
UNION ALL
SELECT 6300000000 + no, CONCAT('bench-donor-', no, '@shuraka.example'), 'Donor', @hash, 'donor', 6100000000 + no,
       'fr', TRUE, TRUE, '2020-01-01', 1
FROM benchmark_twenty
UNION ALL
SELECT 6400000000 + no, CONCAT('bench-officer-', no, '@shuraka.example'), 'Officer', @hash, 'officer',
       6000000000 + no, 'ar', TRUE, TRUE, '2020-01-01', 1
FROM benchmark_twenty;
INSERT INTO programme_manager (programme_id, account_id)
SELECT id, 6200000001 + (id - 1000000001) MOD 10 FROM programme WHERE id > 1000000000;
INSERT INTO grant_agreement
  (id, programme_id, donor_id, reference, amount, currency, start_date, end_date, language, version)
SELECT 6500000000 + (id - 1000000000), id, 6100000001 + (id - 1000000001) MOD 20, CONCAT('G-', code), 1000000, 'EUR',
       '2020-01-01', '2024-12-31', 'en', 1
FROM programme WHERE id > 1000000000;
INSERT INTO planned_activity
  (id, programme_id, organisation_id, code, title, planned_start, planned_end, location_id, results, version)
SELECT 6600000000 + id - 8000000000, programme_id, organisation_id, 'A', '{"en":"Training"}', '2020-01-01',
       '2024-12-31', 0, 'R', 1
FROM participation WHERE id > 8000000000;
INSERT INTO budget_line (id, programme_id, organisation_id, code, title, amount, currency, grant_id, version)
SELECT 6700000000 + (x.id - 8000000000) * 2 + n.no, x.programme_id, x.organisation_id, CONCAT('L', n.no),
       '{"en":"Line"}', 20000, 'EUR', 6500000000 + (x.programme_id - 1000000000), 1
FROM participation x JOIN benchmark_twenty n ON n.no <= 2 WHERE x.id > 8000000000;
INSERT INTO report_expenditure (report_id, line_id, amount, currency, converted)
SELECT STRAIGHT_JOIN r.id, b.id, 500 + n.no, 'EUR', 500 + n.no
FROM budget_line b
JOIN reporting_period n ON n.programme_id = b.programme_id
JOIN partner_report r ON r.period_id = n.id AND r.organisation_id = b.organisation_id
WHERE b.id > 6700000000;
INSERT INTO report_activity (report_id, code, seq, activity_id, status, reason, new_date)
SELECT r.id, 'A', 1, a.id, 'postponed', 'security', '2024-12-01'
FROM partner_report r
JOIN planned_activity a ON a.programme_id = r.programme_id AND a.organisation_id = r.organisation_id
WHERE r.id > 4000000000 AND r.id MOD 10 = 0;
INSERT INTO report_explanation (report_id, code, pointer, explanation)
SELECT id, 'figure.jump', '/values/0', 'Two events fell into one quarter.'
FROM partner_report WHERE id > 4000000000 AND id MOD 10 = 0;
INSERT INTO reporting_period (id, programme_id, no, code, start_date, end_date, due_date, opened_at, version)
SELECT 3000000000 + (id - 1000000000) * 100 + 21, id, 21, '2025-Q1', '2025-01-01', '2025-03-31', '2025-04-30',
       '2025-01-01', 1
FROM programme WHERE id > 1000000000;
INSERT INTO partner_report
  (id, programme_id, period_id, organisation_id, status, revision, narrative, saved_at, status_at, version)
SELECT 4000000000 + (x.programme_id - 1000000000) * 10000 + 2100 + x.organisation_id - 6000000000, x.programme_id,
       3000000000 + (x.programme_id - 1000000000) * 100 + 21, x.organisation_id, 'draft', 1, '{}', '2025-01-01',
       '2025-01-01', 1
FROM participation x WHERE x.id > 8000000000;
ANALYZE TABLE partner_report, report_expenditure, budget_line, report_activity, report_explanation, programme_manager,
  grant_agreement;
