package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
}
