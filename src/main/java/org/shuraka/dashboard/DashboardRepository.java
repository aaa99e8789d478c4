package org.shuraka.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;
import org.shuraka.programme.ProgrammeDays;

/**
 * Read models, one statement each whatever the number of programmes. Who may see which rows is part
 * of every statement.
 */
@ApplicationScoped
class DashboardRepository {

  private static final String DUE = "COALESCE(r.extended_due, n.due_date)";

  /** Of one programme. */
  private static final int MOST_GRANTS = 500;

  @Inject Sql sql;
  @Inject ProgrammeDays days;

  private record Day(long programmeId, LocalDate today) {}

  /** Part of a programme: whole periods, and one partner's part where one is named. */
  record Part(String programme, String partner, int fromNo, int toNo) {}

  Map<Long, Waiting> waiting(Caller caller) {
    return sql.with(
        h ->
            query(h, caller, "waiting")
                .define("due", DUE)
                .define("today", days.today("p.timezone"))
                .mapTo(Waiting.class)
                .collect(Collectors.toMap(Waiting::programmeId, w -> w)));
  }

  /** The day it is in each of these programmes. */
  Map<Long, LocalDate> today(Caller caller, List<Long> programmeIds) {
    return sql.with(
        h ->
            query(h, caller, "today")
                .bindList("programmes", programmeIds)
                .define("today", days.today("p.timezone"))
                .mapTo(Day.class)
                .collect(Collectors.toMap(Day::programmeId, Day::today)));
  }

  /**
   * By programme, grant and currency; for a donor the lines its grants pay, for an officer those of
   * her organisation.
   *
   * @param partner code; null for all
   */
  List<Money> money(Caller caller, List<Long> programmeIds, String partner) {
    String own =
        switch (caller.role()) {
          case ADMINISTRATOR, MANAGER -> "TRUE";
          case OFFICER -> "b.organisation_id = :caller.organisationId";
          case DONOR ->
              "b.grant_id IN (SELECT g.id FROM grant_agreement g"
                  + " WHERE g.donor_id = :caller.organisationId)";
        };
    return sql.with(
        h ->
            query(h, caller, "money")
                .define("own", own)
                .bindList("programmes", programmeIds)
                .bind("partner", partner)
                .mapTo(Money.class)
                .list());
  }

  /** A page of the grants of programmes that the caller sees; for a donor its own alone. */
  List<Funding.Grant> grants(Caller caller, int after, int limit) {
    return grants(caller, null, after, limit);
  }

  /** The grants of one programme, as far as the caller may see them. */
  List<Funding.Grant> grants(Caller caller, long programmeId) {
    return grants(caller, programmeId, 0, MOST_GRANTS);
  }

  private List<Funding.Grant> grants(Caller caller, Long programmeId, int after, int limit) {
    return sql.with(
        h ->
            query(h, caller, "grants")
                .define(
                    "own", caller.is(Role.DONOR) ? "g.donor_id = :caller.organisationId" : "TRUE")
                .bind("programme", programmeId)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Funding.Grant.class)
                .list());
  }

  /** Remarks on the caller's own reports that wait for an answer, the oldest first. */
  List<OpenRemark> remarks(Caller caller, int limit) {
    return sql.with(
        h -> query(h, caller, "remarks").bind("limit", limit).mapTo(OpenRemark.class).list());
  }

  /** What accepted reports say was postponed, moved or cancelled, the latest period first. */
  List<Deviation> deviations(Caller caller, Part part, int limit) {
    return sql.with(
        h ->
            query(h, caller, "deviations")
                .define("own", ownReports(caller, "r"))
                .define("named", caller.is(Role.DONOR) ? "FALSE" : "TRUE")
                .bind("programme", part.programme())
                .bind("partner", part.partner())
                .bind("fromNo", part.fromNo())
                .bind("toNo", part.toNo())
                .bind("limit", limit)
                .mapTo(Deviation.class)
                .list());
  }

  /** An indicator period by period; periods without a figure are left out. */
  List<TrendPoint> trend(Caller caller, Part part, String indicator) {
    return sql.with(
        h ->
            query(h, caller, "trend")
                .define("own", ownReports(caller, "a"))
                .bind("programme", part.programme())
                .bind("partner", part.partner())
                .bind("fromNo", part.fromNo())
                .bind("toNo", part.toNo())
                .bind("indicator", indicator)
                .mapTo(TrendPoint.class)
                .list());
  }

  private static String ownReports(Caller caller, String rows) {
    return caller.is(Role.OFFICER) ? rows + ".organisation_id = :caller.organisationId" : "TRUE";
  }

  private Query query(Handle h, Caller caller, String statement) {
    return h.createQuery(sql.file(DashboardRepository.class, statement))
        .define("visible", caller.sees("p.id"))
        .bindMethods("caller", caller);
  }
}
