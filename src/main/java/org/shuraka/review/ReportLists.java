package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.shared.LocalisedText;

/**
 * Reports in lists, as far as the caller may see them: managers their queue, officers their own.
 */
@ApplicationScoped
public class ReportLists {

  private static final String DUE = "n.due_date";
  private static final String WITH_PARTNER = "r.status IN ('draft', 'sent_back', 'reopened')";

  /** The day that it is in the programme's time zone; the database knows no zones by name. */
  private static final String TODAY =
      "DATE_ADD(:utcDay, INTERVAL CASE WHEN FIND_IN_SET(p.timezone, :ahead) THEN 1"
          + " WHEN FIND_IN_SET(p.timezone, :behind) THEN -1 ELSE 0 END DAY)";

  private static final String OVERDUE = "(" + WITH_PARTNER + " AND " + DUE + " < " + TODAY + ")";

  private static final String URGENCY =
      ("CASE WHEN NOT (%1$s) THEN NULL WHEN %2$s < %3$s THEN 'overdue'"
              + " WHEN %2$s <= DATE_ADD(%3$s, INTERVAL 14 DAY) THEN 'soon' ELSE 'due' END")
          .formatted(WITH_PARTNER, DUE, TODAY);

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
                .define("late", filter.overdue() ? OVERDUE : "TRUE")
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
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<String> zones =
        h.createQuery("SELECT DISTINCT timezone FROM programme").mapTo(String.class).list();
    return h.createQuery(sql.file(ReportLists.class, statement))
        .define("visible", caller.sees("p.id"))
        .define(
            "own", caller.is(Role.OFFICER) ? "r.organisation_id = :caller.organisationId" : "TRUE")
        .define("due", DUE)
        .define("urgency", URGENCY)
        .define("filter", FILTER)
        .bindMethods("caller", caller)
        .bindMethods(filter)
        .bind("now", now)
        .bind("utcDay", day)
        .bind("ahead", on(zones, now, day.plusDays(1)))
        .bind("behind", on(zones, now, day.minusDays(1)));
  }

  /** Those zones in which it is that day now. */
  private static String on(List<String> zones, Instant now, LocalDate day) {
    return zones.stream()
        .filter(z -> LocalDate.ofInstant(now, ZoneId.of(z)).equals(day))
        .collect(Collectors.joining(","));
  }
}
