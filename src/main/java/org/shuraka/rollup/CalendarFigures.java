package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.platform.Sql;
import org.shuraka.programme.CalendarChange;
import org.shuraka.programme.CalendarChanged;

/**
 * What figures keep by the number of a period: corrections go along to the period of the same days
 * or stand in the way; windows are derived anew from what was accepted.
 */
@ApplicationScoped
class CalendarFigures {

  @Inject Sql sql;
  @Inject RollUpRepository rollUps;

  private record Correction(long id, String indicator, int periodNo) {}

  void proposed(@Observes CalendarChange change) {
    corrections(change).stream()
        .filter(c -> change.same(c.periodNo()).isEmpty())
        .forEach(
            c ->
                change.obstacle(
                    "programme.calendar.adjustment",
                    c.indicator(),
                    change.before().get(c.periodNo() - 1).code()));
  }

  void changed(@Observes CalendarChanged changed) {
    CalendarChange change = changed.change();
    if (change.onlyAdds()) {
      return;
    }
    rollUps.hold(List.of(change.programmeId()));
    List<Correction> corrections = corrections(change);
    sql.use(
        h -> {
          PreparedBatch moved =
              h.prepareBatch("UPDATE adjustment SET period_no = :no WHERE id = :id");
          corrections.forEach(
              c ->
                  moved
                      .bind("no", change.same(c.periodNo()).orElseThrow().no())
                      .bind("id", c.id())
                      .add());
          if (!corrections.isEmpty()) {
            moved.execute();
          }
          int kept = renumbered(change) ? 0 : change.after().size();
          for (String table : List.of("rolled_up_part", "rolled_up_result", "roll_up_window")) {
            h.execute(
                "DELETE FROM " + table + " WHERE programme_id = ? AND to_no > ?",
                change.programmeId(),
                kept);
          }
        });
  }

  /** Whether a number means another period afterwards. */
  private static boolean renumbered(CalendarChange change) {
    return change.before().stream()
        .filter(p -> p.no() <= change.after().size())
        .anyMatch(p -> change.same(p).filter(a -> a.no() == p.no()).isEmpty());
  }

  /** A number beyond the calendar belongs to an older fault, and stands in nobody's way. */
  private List<Correction> corrections(CalendarChange change) {
    return sql
        .with(
            h ->
                h.select(
                        "SELECT a.id, i.code AS indicator, a.period_no FROM adjustment a"
                            + " JOIN indicator i ON i.id = a.indicator_id"
                            + " WHERE a.programme_id = ? ORDER BY a.period_no, i.code",
                        change.programmeId())
                    .mapTo(Correction.class)
                    .list())
        .stream()
        .filter(c -> c.periodNo() >= 1 && c.periodNo() <= change.before().size())
        .toList();
  }
}
