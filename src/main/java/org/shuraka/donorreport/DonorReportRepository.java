package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;

/** Sealed reports. A donor finds those of its own grants, once they are published. */
@ApplicationScoped
class DonorReportRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /** A grant with its programme, where the caller may seal for it or read of it. */
  record GrantOf(long id, long programmeId, String programme) {}

  void add(DonorReport report) {
    em.persist(report);
    em.flush();
  }

  /** The report that a job run has sealed. */
  Optional<Long> sealedBy(long jobRunId) {
    return sql.with(
        h ->
            h.select("SELECT id FROM donor_report WHERE job_run_id = ?", jobRunId)
                .mapTo(Long.class)
                .findOne());
  }

  DonorReport get(long id) {
    return em.find(DonorReport.class, id);
  }

  void flush() {
    em.flush();
  }

  Optional<GrantOf> grant(long id, Caller caller) {
    return sql.with(h -> scoped(h, caller, "grant").bind("id", id).mapTo(GrantOf.class).findOne());
  }

  /** One report that the caller may see. */
  Optional<DonorReportView> view(long id, Caller caller) {
    return sql.with(
        h ->
            scoped(h, caller, "page")
                .define("of", "r.id = :id")
                .bind("id", id)
                .bind("before", Long.MAX_VALUE)
                .bind("limit", 1)
                .mapTo(DonorReportView.class)
                .findOne());
  }

  /**
   * A page of the reports that the caller may see, the newest first.
   *
   * @param programme code; null for all
   * @param before the last id of the page before
   */
  List<DonorReportView> page(Caller caller, String programme, long before, int limit) {
    return sql.with(
        h ->
            scoped(h, caller, "page")
                .define("of", programme == null ? "TRUE" : "p.code = :programme")
                .bind("programme", programme)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(DonorReportView.class)
                .list());
  }

  List<SealedContent.Adjustment> adjustments(long programmeId, int toNo) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DonorReportRepository.class, "adjustments"))
                .bind("programmeId", programmeId)
                .bind("toNo", toNo)
                .mapTo(SealedContent.Adjustment.class)
                .list());
  }

  private Query scoped(Handle h, Caller caller, String statement) {
    return h.createQuery(sql.file(DonorReportRepository.class, statement))
        .define("visible", caller.sees("g.programme_id"))
        .define(
            "own",
            caller.is(Role.DONOR)
                ? "g.donor_id = :caller.organisationId"
                : caller.is(Role.OFFICER) ? "FALSE" : "TRUE")
        .define("ready", caller.is(Role.DONOR) ? "r.status = 'published'" : "TRUE")
        .bindMethods("caller", caller);
  }
}
