package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shuraka.platform.Sql;

/** Requests for more time, and the day on which a report is due. */
@ApplicationScoped
class ExtensionRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /** When a report is due. */
  record Due(LocalDate due, LocalDate periodDue) {}

  void add(Extension extension) {
    em.persist(extension);
  }

  void flush() {
    em.flush();
  }

  /** Whoever asks or answers for a report waits for the one before. */
  void lock(long reportId) {
    sql.use(
        h ->
            h.select("SELECT id FROM partner_report WHERE id = ? FOR UPDATE", reportId)
                .mapTo(Long.class)
                .one());
  }

  Due due(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ExtensionRepository.class, "due"))
                .bind("reportId", reportId)
                .mapTo(Due.class)
                .one());
  }

  /** Past the report's version: more time is no conflict with what somebody types meanwhile. */
  void extend(long reportId, LocalDate due) {
    sql.use(
        h -> h.execute("UPDATE partner_report SET extended_due = ? WHERE id = ?", due, reportId));
  }

  Optional<Extension> latest(long reportId) {
    return em.createQuery(
            "SELECT x FROM Extension x WHERE x.reportId = :report ORDER BY x.id DESC",
            Extension.class)
        .setParameter("report", reportId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The latest first. */
  List<ExtensionView.Request> requests(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ExtensionRepository.class, "requests"))
                .bind("reportId", reportId)
                .mapTo(ExtensionView.Request.class)
                .list());
  }
}
