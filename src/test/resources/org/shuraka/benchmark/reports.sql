-- Of every partner of the programmes that are being made, for every period.
INSERT INTO reporting_period (id, programme_id, no, code, start_date, end_date, due_date, opened_at, version)
SELECT 3000000000 + (s.programme_id - 1000000000) * 100 + n.no, s.programme_id, n.no, n.code,
       '2020-01-01' + INTERVAL (n.no - 1) QUARTER,
       '2020-01-01' + INTERVAL n.no QUARTER - INTERVAL 1 DAY,
       '2020-01-01' + INTERVAL n.no QUARTER + INTERVAL 30 DAY, '2020-01-01', 1
FROM (SELECT DISTINCT programme_id FROM benchmark_series) s CROSS JOIN benchmark_period n;
INSERT INTO indicator_partner (indicator_id, organisation_id, framework_number)
SELECT indicator_id, organisation_id, 1 FROM benchmark_series;
INSERT INTO partner_report
  (id, programme_id, period_id, organisation_id, status, revision, narrative, saved_at, status_at, version)
SELECT 4000000000 + (s.programme_id - 1000000000) * 10000 + n.no * 100 + s.organisation_id - 6000000000,
       s.programme_id, 3000000000 + (s.programme_id - 1000000000) * 100 + n.no, s.organisation_id,
       'accepted', 1, '{}', '2020-01-01', '2020-01-01', 1
FROM (SELECT DISTINCT programme_id, organisation_id FROM benchmark_series) s CROSS JOIN benchmark_period n;
INSERT INTO acceptance (id, programme_id, report_id, revision, accepted_at, version)
SELECT r.id + 1000000000, r.programme_id, r.id, 1, '2020-01-01', 1
FROM partner_report r
WHERE r.programme_id IN (SELECT programme_id FROM benchmark_series);
