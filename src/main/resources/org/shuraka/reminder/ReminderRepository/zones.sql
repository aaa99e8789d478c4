SELECT p.id AS programme_id, p.timezone, d.day
FROM programme p
LEFT JOIN reminder_day d ON d.programme_id = p.id
WHERE p.status IN ('1', '2', '3')
  AND EXISTS (SELECT 1 FROM partner_report r
              WHERE r.programme_id = p.id AND r.status IN ('draft', 'sent_back', 'reopened'))
ORDER BY p.id
