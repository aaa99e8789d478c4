package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.platform.Sql;

/** Accepted results: written once from a report's values, never edited. */
@ApplicationScoped
class AcceptedResultRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  void add(Object entity) {
    em.persist(entity);
    em.flush();
  }

  void addAll(List<Acceptance> acceptances) {
    acceptances.forEach(em::persist);
    em.flush();
  }

  /** Copies the values of the accepted reports as they stand. */
  void copy(List<Acceptance> acceptances) {
    List<Long> ids = acceptances.stream().map(Acceptance::id).toList();
    sql.use(
        h -> {
          for (String part : List.of("copy_values", "copy_cells")) {
            h.createUpdate(sql.file(AcceptedResultRepository.class, part))
                .bindList("acceptances", ids)
                .execute();
          }
        });
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
