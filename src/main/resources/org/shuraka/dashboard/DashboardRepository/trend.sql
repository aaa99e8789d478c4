-- Each period as a window of its own, by the rules of the figures: what a running total had reached before is
-- taken off, partners and places are combined as the indicator says, approved corrections are added.
SELECT s.period,
       CAST(CASE s.across_partners
              WHEN 'max' THEN MAX(s.total)
              WHEN 'average' THEN SUM(s.total) / COUNT(*)
              ELSE SUM(s.total)
            END AS DECIMAL(48, 18))
         + CASE WHEN s.meaning = 'increment' AND s.across_partners = 'sum' AND :partner IS NULL
                THEN COALESCE((SELECT SUM(d.amount) FROM adjustment d
                               WHERE d.programme_id = s.programme_id AND d.indicator_id = s.indicator_id
                                 AND d.period_no = s.period_no AND d.approved_at IS NOT NULL), 0)
                ELSE 0
           END AS total,
       SUM(s.denominator) AS denominator
FROM (
  SELECT a.programme_id, a.indicator_id, a.period_no, n.code AS period, i.meaning, i.across_partners,
         CAST(a.total - CASE i.meaning
                          WHEN 'running_total'
                          THEN COALESCE(LAG(a.total) OVER (PARTITION BY a.organisation_id, a.location_id
                                                           ORDER BY a.period_no), 0)
                          ELSE 0
                        END AS DECIMAL(48, 18)) AS total,
         a.total_denominator AS denominator
  FROM accepted_result a
  JOIN acceptance c ON c.id = a.acceptance_id AND c.superseded_at IS NULL
  JOIN indicator i ON i.id = a.indicator_id AND i.programme_id = a.programme_id
  JOIN reporting_period n ON n.programme_id = a.programme_id AND n.no = a.period_no
  JOIN organisation o ON o.id = a.organisation_id
  JOIN programme p ON p.id = a.programme_id
  WHERE p.code = :programme AND <visible> AND <own> AND i.code = :indicator AND a.state = 'reported'
    AND i.measure NOT IN ('ordinal', 'qualitative') AND (:partner IS NULL OR o.code = :partner)
) s
WHERE s.period_no BETWEEN :fromNo AND :toNo
GROUP BY s.programme_id, s.indicator_id, s.period_no, s.period, s.meaning, s.across_partners
HAVING s.across_partners <> 'none' OR (:partner IS NOT NULL AND COUNT(*) = 1)
ORDER BY s.period_no
