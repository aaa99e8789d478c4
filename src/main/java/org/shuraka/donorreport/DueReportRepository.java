package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.platform.Sql;
import org.shuraka.programme.ProgrammeDays;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Zones;

/** Windows of grants' calendars, and what became of the reports on them. */
@ApplicationScoped
class DueReportRepository {

  @Inject Sql sql;
  @Inject ProgrammeDays days;

  private record Row(
      String programme,
      LocalisedText programmeTitle,
      String timezone,
      long grant,
      String grantReference,
      LocalisedText donorName,
      String window,
      String from,
      String to,
      int fromNo,
      LocalDate end,
      LocalDate due,
      int daysLeft,
      boolean ended,
      Long report,
      String status,
      Instant triedAt,
      String obstacles,
      int missing,
      String discardReason) {

    DueReportView view() {
      DueState state = state();
      boolean failed = state == DueState.NOT_PREPARED;
      return new DueReportView(
          programme,
          programmeTitle,
          timezone,
          grant,
          grantReference,
          donorName,
          window,
          from,
          to,
          fromNo,
          end,
          due,
          daysLeft,
          state,
          report,
          failed ? triedAt : null,
          failed ? obstaclesOf() : List.of(),
          failed ? missing : 0,
          state == DueState.DISCARDED ? discardReason : null);
    }

    /** One line of many: what was noted and cannot be read is said to be so. */
    private List<Obstacle> obstaclesOf() {
      try {
        return List.of(Json.read(obstacles, Obstacle[].class));
      } catch (BusinessException e) {
        return List.of(Obstacle.of(Obstacle.UNREADABLE));
      }
    }

    private DueState state() {
      if (report != null) {
        return DueState.valueOf(status.toUpperCase(Locale.ROOT));
      }
      if (discardReason != null) {
        return DueState.DISCARDED;
      }
      return !ended ? DueState.RUNNING : triedAt == null ? DueState.WAITING : DueState.NOT_PREPARED;
    }
  }

  /**
   * A page of windows, the first due first.
   *
   * @param programme code; null for all that the caller may see
   * @param grantId null for all
   * @param all whether windows that have not begun or are reported on belong to it
   */
  List<DueReportView> page(
      Caller caller, String programme, Long grantId, boolean all, DuePosition after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DueReportRepository.class, "page"))
                .define("today", days.today("p.timezone"))
                .define("visible", caller.sees("g.programme_id"))
                .define(
                    "of",
                    (programme == null ? "TRUE" : "p.code = :programme")
                        + (grantId == null ? "" : " AND g.id = :grantId"))
                .bindMethods("caller", caller)
                .bind("programme", programme)
                .bind("grantId", grantId)
                .bind("all", all)
                .bind("afterDue", after.due())
                .bind("afterGrant", after.grant())
                .bind("afterNo", after.fromNo())
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::view)
                .list());
  }

  private record Coming(
      String programme,
      LocalisedText programmeTitle,
      String timezone,
      String grantReference,
      String window,
      LocalDate due) {

    ComingReport view(Instant now) {
      LocalDate today = LocalDate.ofInstant(now, Zones.of(timezone));
      return new ComingReport(
          programme,
          programmeTitle,
          grantReference,
          window,
          due,
          (int) ChronoUnit.DAYS.between(today, due));
    }
  }

  /** What a donor is still to get for its own grants, the first due first. */
  List<ComingReport> coming(Caller donor, Instant now, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DueReportRepository.class, "coming"))
                .bindMethods("caller", donor)
                .bind("limit", limit)
                .mapTo(Coming.class)
                .map(c -> c.view(now))
                .list());
  }

  /** Those of a range that wait to be tried, by grant and window. */
  List<DueReports.Waiting> waiting(DueReports.Range range, int limit) {
    return sql.with(
        h ->
            of(range, h.createQuery(waiting()))
                .bind("limit", limit)
                .mapTo(DueReports.Waiting.class)
                .list());
  }

  int countWaiting(DueReports.Range range) {
    return sql.with(
        h ->
            of(range, h.createQuery("SELECT COUNT(*) FROM (" + waiting() + ") x"))
                .bind("limit", Integer.MAX_VALUE)
                .mapTo(Integer.class)
                .one());
  }

  private String waiting() {
    return sql.file(DueReportRepository.class, "waiting");
  }

  private Query of(DueReports.Range range, Query query) {
    return query
        .define("today", days.today("p.timezone"))
        .define("of", range.programmeId() == null ? "TRUE" : "p.id = :programmeId")
        .bindMethods(range);
  }

  List<Obstacle> missing(DonorReport.Of of) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DueReportRepository.class, "missing"))
                .bindMethods(of)
                .mapTo(Obstacle.class)
                .list());
  }

  boolean anyAccepted(DonorReport.Of of) {
    return sql.with(
        h ->
            h.createQuery(sql.file(DueReportRepository.class, "any_accepted"))
                .bindMethods(of)
                .mapTo(Boolean.class)
                .one());
  }

  /** The day on which managers were told last that a window had no draft. */
  Optional<LocalDate> toldOn(DonorReport.Of of) {
    return sql.with(
        h ->
            h.createQuery(
                    "SELECT told_on FROM donor_report_attempt WHERE grant_id = :grantId"
                        + " AND from_no = :fromNo AND to_no = :toNo AND told_on IS NOT NULL")
                .bindMethods(of)
                .mapTo(LocalDate.class)
                .findOne());
  }

  /**
   * Notes that no draft could be made.
   *
   * @param toldOn the day where managers are told now; null where they are not
   */
  void tried(
      DonorReport.Of of, Instant at, List<Obstacle> obstacles, int missing, LocalDate toldOn) {
    sql.use(
        h ->
            h.createUpdate(sql.file(DueReportRepository.class, "merge_attempt"))
                .bindMethods(of)
                .bind("at", at)
                .bind("obstacles", Json.write(obstacles))
                .bind("missing", missing)
                .bind("toldOn", toldOn)
                .execute());
  }

  /** Notes that a draft was thrown away, so that no other is made by itself. */
  void discarded(DonorReport.Of of, Instant at, String reason) {
    sql.use(
        h ->
            h.createUpdate(sql.file(DueReportRepository.class, "merge_discarded"))
                .bindMethods(of)
                .bind("at", at)
                .bind("reason", reason)
                .execute());
  }
}
