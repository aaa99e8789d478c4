package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.platform.Sql;
import org.shuraka.programme.CalendarChange;
import org.shuraka.programme.CalendarChanged;
import org.shuraka.programme.ReportingCalendar;

/**
 * Reports to donors, drafts and sealed ones, name their window by numbers of periods for ever: a
 * change that would give these numbers other days is refused. What was tried for windows that are
 * no longer there is forgotten.
 */
@ApplicationScoped
class ReportedWindows {

  @Inject Sql sql;

  private record Named(String reference, String status, int fromNo, int toNo) {}

  void proposed(@Observes CalendarChange change) {
    sql
        .with(
            h ->
                h.select(
                        "SELECT g.reference, r.status, r.from_no, r.to_no FROM donor_report r"
                            + " JOIN grant_agreement g ON g.id = r.grant_id"
                            + " WHERE r.programme_id = ? ORDER BY r.id",
                        change.programmeId())
                    .mapTo(Named.class)
                    .list())
        .stream()
        .filter(r -> !keeps(change, r.fromNo()) || !keeps(change, r.toNo()))
        .filter(r -> r.fromNo() >= 1 && r.toNo() <= change.before().size())
        .forEach(
            r ->
                change.obstacle(
                    "programme.calendar.donorReport." + r.status(),
                    r.reference(),
                    change.before().get(r.fromNo() - 1).code(),
                    change.before().get(r.toNo() - 1).code()));
  }

  void changed(@Observes CalendarChanged changed) {
    CalendarChange change = changed.change();
    List<Integer> kept =
        change.after().stream()
            .map(ReportingCalendar.Period::no)
            .filter(no -> keeps(change, no))
            .toList();
    sql.use(
        h ->
            h.createUpdate(
                    "DELETE a FROM donor_report_attempt a"
                        + " JOIN grant_agreement g ON g.id = a.grant_id"
                        + " WHERE g.programme_id = :programmeId"
                        + " AND (a.from_no NOT IN (<kept>) OR a.to_no NOT IN (<kept>))")
                .bind("programmeId", change.programmeId())
                .bindList("kept", kept.isEmpty() ? List.of(0) : kept)
                .execute());
  }

  private static boolean keeps(CalendarChange change, int no) {
    return change.same(no).filter(p -> p.no() == no).isPresent();
  }
}
