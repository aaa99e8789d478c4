-- An accepted value is part of every window that ends at its period or later; a new window takes all.
INSERT INTO roll_up_due
  (programme_id, indicator_id, from_no, to_no, measure, meaning, over_time, across_partners, disaggregated)
SELECT w.programme_id, i.id, w.from_no, w.to_no, i.measure, i.meaning, i.over_time, i.across_partners,
       i.dimensions <> ''
FROM roll_up_window w
JOIN indicator i ON i.programme_id = w.programme_id
WHERE w.programme_id IN (<programmes>)
  AND (w.rolled_up_at IS NULL OR EXISTS (
    SELECT 1 FROM roll_up_asked q
    WHERE q.programme_id = w.programme_id AND q.indicator_id IN (0, i.id) AND q.period_no <= w.to_no))
