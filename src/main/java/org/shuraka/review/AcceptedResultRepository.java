package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  /** Copies the values of a report as they stand. */
  void copy(long acceptanceId, long reportId) {
    sql.use(
        h -> {
          for (String part : new String[] {"copy_values", "copy_cells"}) {
            h.createUpdate(sql.file(AcceptedResultRepository.class, part))
                .bind("acceptanceId", acceptanceId)
                .bind("reportId", reportId)
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

  int periodNo(long periodId) {
    return sql.with(
        h ->
            h.select("SELECT no FROM reporting_period WHERE id = ?", periodId)
                .mapTo(Integer.class)
                .one());
  }
}
