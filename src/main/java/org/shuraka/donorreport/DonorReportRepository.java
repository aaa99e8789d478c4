package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;
import org.shuraka.shared.LocalisedText;

/** Reports to donors. A donor finds those of its own grants, once they are published. */
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

  /** The report that a job run has made for a grant and window. */
  Optional<Long> madeBy(long jobRunId, DonorReport.Of of) {
    return sql.with(
        h ->
            h.createQuery(
                    "SELECT id FROM donor_report WHERE job_run_id = :jobRunId"
                        + " AND grant_id = :grantId AND from_no = :fromNo AND to_no = :toNo")
                .bind("jobRunId", jobRunId)
                .bindMethods(of)
                .mapTo(Long.class)
                .findOne());
  }

  /** The draft for a grant and window. */
  Optional<Long> draft(DonorReport.Of of) {
    return sql.with(
        h ->
            h.createQuery(
                    "SELECT MAX(id) FROM donor_report WHERE grant_id = :grantId"
                        + " AND from_no = :fromNo AND to_no = :toNo AND status = 'draft'")
                .bindMethods(of)
                .mapTo(Long.class)
                .findOne());
  }

  /** The drafts for a grant. */
  List<DonorReport> drafts(long grantId) {
    return em.createQuery(
            "SELECT r FROM DonorReport r WHERE r.grantId = :grant AND r.status = 'draft'"
                + " ORDER BY r.id",
            DonorReport.class)
        .setParameter("grant", grantId)
        .getResultList();
  }

  /** Lets one at a time make reports for a grant. */
  void hold(long grantId) {
    sql.use(
        h ->
            h.select("SELECT id FROM grant_agreement WHERE id = ? FOR UPDATE", grantId)
                .mapTo(Long.class)
                .one());
  }

  void remove(DonorReport draft) {
    em.remove(draft);
    em.flush();
  }

  /**
   * Writes the seal and then the report that it belongs to. Each holds the other by a foreign key
   * from then on; the first of the two can only be written while nobody looks for the second.
   */
  void seal(DonorReport.Seal seal) {
    sql.use(
        h -> {
          h.execute("SET foreign_key_checks = 0");
          try {
            h.createUpdate(sql.file(DonorReportRepository.class, "insert_seal"))
                .bindMethods(seal)
                .execute();
          } finally {
            h.execute("SET foreign_key_checks = 1");
          }
        });
    em.flush();
  }

  Optional<DonorReport.Seal> seal(long reportId) {
    return sql.with(
        h ->
            h.select("SELECT * FROM donor_report_seal WHERE report_id = ?", reportId)
                .mapTo(DonorReport.Seal.class)
                .findOne());
  }

  /** What was last sealed for a grant. */
  Optional<DonorReport.Seal> lastSeal(long grantId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT s.* FROM donor_report_seal s JOIN donor_report r ON r.id = s.report_id"
                        + " WHERE r.grant_id = ? ORDER BY s.sealed_at DESC, r.id DESC LIMIT 1",
                    grantId)
                .mapTo(DonorReport.Seal.class)
                .findOne());
  }

  /** Whether anything that counts in a programme changed after a moment. */
  boolean changedSince(long programmeId, Instant since) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DonorReportRepository.class, "newer"))
                .bind("programmeId", programmeId)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
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
   * @param before the last id of the page before
   */
  List<DonorReportView> page(Caller caller, DonorReportFilter filter, long before, int limit) {
    return sql.with(
        h ->
            scoped(h, caller, "page")
                .define("of", filter.predicate())
                .bindMethods(filter)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(DonorReportView.class)
                .list());
  }

  List<SealedContent.Adjustment> adjustments(DonorReport.Of of) {
    return read("adjustments", of, SealedContent.Adjustment.class);
  }

  /** An activity that went otherwise than planned. */
  record ChangedActivity(
      String key,
      String kind,
      String period,
      String activity,
      LocalisedText title,
      String reason,
      LocalDate newDate,
      String newPlace) {}

  List<ChangedActivity> changedActivities(DonorReport.Of of) {
    return read("activities", of, ChangedActivity.class);
  }

  /** The outcomes of accepted reports, as their partners worded what changed. */
  List<SealedContent.Outcome> outcomes(DonorReport.Of of) {
    return read("outcomes", of, SealedContent.Outcome.class);
  }

  List<SealedContent.BudgetLine> budget(DonorReport.Of of) {
    return read("budget", of, SealedContent.BudgetLine.class);
  }

  List<SealedContent.Rate> rates(DonorReport.Of of) {
    return read("rates", of, SealedContent.Rate.class);
  }

  List<SealedContent.EvidenceItem> evidence(DonorReport.Of of) {
    return read("evidence", of, SealedContent.EvidenceItem.class);
  }

  /** What was done to accepted figures; {@code no} is the number of the period. */
  record CauseRow(String indicator, int no, @Nested SealedContent.Cause cause) {}

  List<CauseRow> causes(long programmeId, int toNo, Instant since) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DonorReportRepository.class, "causes"))
                .bind("programmeId", programmeId)
                .bind("toNo", toNo)
                .bind("since", since)
                .mapTo(CauseRow.class)
                .list());
  }

  private <T> List<T> read(String statement, DonorReport.Of of, Class<T> type) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DonorReportRepository.class, statement))
                .bindMethods(of)
                .mapTo(type)
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
