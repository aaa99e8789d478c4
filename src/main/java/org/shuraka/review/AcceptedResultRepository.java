package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.reporting.PartnerReport;

/** Accepted results: written once from a report's values, never edited. */
@ApplicationScoped
class AcceptedResultRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;
  @Inject Ids ids;

  /** Accepts reports and copies their values as they stand; answers the acceptances' ids. */
  List<Long> accept(List<PartnerReport> reports, Instant at, Long by) {
    long first = ids.block(reports.size());
    List<Long> made = LongStream.range(first, first + reports.size()).boxed().toList();
    sql.each(
        sql.file(AcceptedResultRepository.class, "insert_acceptance"),
        made,
        id -> {
          PartnerReport report = reports.get((int) (id - first));
          return new Object[] {id, report.programmeId(), report.id(), report.revision(), at, by};
        });
    sql.use(
        h -> {
          for (String part : List.of("copy_values", "copy_cells")) {
            h.createUpdate(sql.file(AcceptedResultRepository.class, part))
                .bindList("acceptances", made)
                .execute();
          }
        });
    return made;
  }

  /** The acceptance of a report that counts now. */
  Acceptance current(long reportId) {
    return em.createQuery(
            "SELECT a FROM Acceptance a WHERE a.reportId = :report AND a.supersededAt IS NULL",
            Acceptance.class)
        .setParameter("report", reportId)
        .getSingleResult();
  }

  private record LastCell(String valueKey, String cell, BigDecimal value, BigDecimal denominator) {}

  /** Cells of the last accepted period before a report, by the key of the value and the cell. */
  Map<String, Map<String, Figure>> lastCells(long reportId) {
    Map<String, Map<String, Figure>> byValue = new HashMap<>();
    sql.with(
            h ->
                h.createQuery(sql.file(AcceptedResultRepository.class, "last_cells"))
                    .bind("reportId", reportId)
                    .mapTo(LastCell.class)
                    .list())
        .forEach(
            c ->
                byValue
                    .computeIfAbsent(c.valueKey(), key -> new HashMap<>())
                    .put(c.cell(), Figure.of(c.value(), c.denominator())));
    return byValue;
  }
}
