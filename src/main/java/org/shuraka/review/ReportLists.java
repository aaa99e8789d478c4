package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;
import org.shuraka.programme.ProgrammeDays;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.shared.LocalisedText;

/**
 * Reports in lists, as far as the caller may see them: managers their queue, officers their own.
 */
@ApplicationScoped
public class ReportLists {

  private static final String DUE = "COALESCE(r.extended_due, n.due_date)";
  private static final String WITH_PARTNER = "r.status IN ('draft', 'sent_back', 'reopened')";

  private static final String OVERDUE = "(" + WITH_PARTNER + " AND " + DUE + " < %s)";

  private static final String URGENCY =
      ("CASE WHEN NOT (" + WITH_PARTNER + ") THEN NULL WHEN " + DUE + " < %1$s THEN 'overdue'")
          + (" WHEN " + DUE + " <= DATE_ADD(%1$s, INTERVAL 14 DAY) THEN 'soon' ELSE 'due' END");

  private static final String FILTER =
      "(:programme IS NULL OR p.code = :programme) AND (:partner IS NULL OR o.code = :partner)"
          + " AND (:period IS NULL OR n.code = :period)";

  /** First what the reader has to do, then what others have to, then what is done, latest first. */
  private static final String ORDER =
      "CASE r.status WHEN 'accepted' THEN 2 WHEN 'submitted' THEN %d ELSE %d END,"
          + " CASE r.status WHEN 'accepted' THEN NULL WHEN 'submitted' THEN r.status_at ELSE "
          + DUE
          + " END, CASE WHEN r.status = 'accepted' THEN r.status_at END DESC, r.id DESC";

  @Inject Sql sql;
  @Inject ProgrammeDays days;
  @Inject Clock clock;

  /** How many reports stand so, and how many of them are overdue. */
  public record Count(ReportStatus status, int reports, int overdue) {}

  /** Something to choose by its code. */
  public record Choice(String code, LocalisedText name) {}

  List<ReportLine> page(Caller caller, ReportFilter filter, int after, int limit) {
    boolean officer = caller.is(Role.OFFICER);
    return sql.with(
        h ->
            query(h, caller, filter, "page")
                .define("order", ORDER.formatted(officer ? 1 : 0, officer ? 0 : 1))
                .define("late", filter.overdue() ? OVERDUE.formatted(today()) : "TRUE")
                .bindList("statuses", filter.statuses())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(ReportLine.class)
                .list());
  }

  /** By status, whatever status the filter names. */
  List<Count> counts(Caller caller, ReportFilter filter) {
    return sql.with(h -> query(h, caller, filter, "counts").mapTo(Count.class).list());
  }

  /**
   * What a list can be filtered by.
   *
   * @param kind {@code programmes}, {@code partners} or {@code periods}
   */
  List<Choice> choices(Caller caller, ReportFilter filter, String kind) {
    return sql.with(h -> query(h, caller, filter, kind).mapTo(Choice.class).list());
  }

  private Query query(Handle h, Caller caller, ReportFilter filter, String statement) {
    return h.createQuery(sql.file(ReportLists.class, statement))
        .define("visible", caller.sees("p.id"))
        .define(
            "own", caller.is(Role.OFFICER) ? "r.organisation_id = :caller.organisationId" : "TRUE")
        .define("due", DUE)
        .define("urgency", URGENCY.formatted(today()))
        .define("filter", FILTER)
        .bindMethods("caller", caller)
        .bindMethods(filter)
        .bind("now", clock.instant());
  }

  private String today() {
    return days.today("p.timezone");
  }
}
