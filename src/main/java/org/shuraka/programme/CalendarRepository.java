package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;

/** The periods of a programme as rows, and what names them by number in this package. */
@ApplicationScoped
class CalendarRepository {

  @Inject Sql sql;
  @Inject Ids ids;

  /** A period whose due date somebody set by hand. */
  private record SetByHand(long id, LocalDate end, LocalDate due) {}

  /** Nobody opens a period or changes a part while the calendar is changed. */
  void hold(long programmeId) {
    sql.use(
        h -> {
          h.select("SELECT id FROM programme WHERE id = ? FOR UPDATE", programmeId)
              .mapTo(Long.class)
              .list();
          h.select("SELECT id FROM reporting_period WHERE programme_id = ? FOR UPDATE", programmeId)
              .mapTo(Long.class)
              .list();
        });
  }

  /** The parts of organisations that report. */
  List<PartnerSpan> spans(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT x.id, o.code AS partner, x.first_no, x.last_no, x.from_start, x.to_end"
                        + " FROM participation x JOIN organisation o ON o.id = x.organisation_id"
                        + " WHERE x.programme_id = ? AND x.first_no IS NOT NULL ORDER BY o.code",
                    programmeId)
                .mapTo(PartnerSpan.class)
                .list());
  }

  void move(List<PartnerSpan> spans) {
    sql.use(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  "UPDATE participation SET first_no = :firstNo, last_no = :lastNo,"
                      + " version = version + 1 WHERE id = :id");
          spans.forEach(s -> batch.bindMethods(s).add());
          batch.execute();
        });
  }

  /**
   * Makes the periods those of the change. One that stays the same keeps its row, and with it its
   * reports, who opened it, and a due date that was set by hand; such a date of a period that is
   * gone goes to the period that ends on the same day. Due dates of open periods stay.
   */
  void replace(CalendarChange change, DueDays due) {
    List<SetByHand> byHand =
        sql.with(
            h ->
                h.select(
                        "SELECT id, end_date AS end, due_date AS due FROM reporting_period"
                            + " WHERE programme_id = ? AND due_set",
                        change.programmeId())
                    .mapTo(SetByHand.class)
                    .list());
    sql.use(
        h -> {
          List<ProgrammeView.Period> gone =
              change.before().stream().filter(p -> change.same(p).isEmpty()).toList();
          gone.forEach(p -> h.execute("DELETE FROM reporting_period WHERE id = ?", p.id()));
          if (!change.onlyAdds()) {
            h.execute(
                "UPDATE reporting_period SET no = no + 100000, code = CONCAT('~', id)"
                    + " WHERE programme_id = ?",
                change.programmeId());
          }
          write(h, change, due, byHand);
        });
  }

  private void write(Handle h, CalendarChange change, DueDays due, List<SetByHand> byHand) {
    List<ReportingCalendar.Period> added = new ArrayList<>();
    PreparedBatch kept =
        h.prepareBatch(
            "UPDATE reporting_period SET no = :no, code = :code, start_date = :start,"
                + " end_date = :end, due_date = :due, final_report = :finalReport,"
                + " version = version + 1 WHERE id = :id");
    boolean any = false;
    for (ReportingCalendar.Period period : change.after()) {
      Optional<ProgrammeView.Period> was =
          change.before().stream()
              .filter(p -> change.same(p).filter(period::equals).isPresent())
              .findFirst();
      if (was.isEmpty()) {
        added.add(period);
        continue;
      }
      boolean last = period.no() == change.after().size();
      boolean fixed = was.get().open() || byHand.stream().anyMatch(x -> x.id() == was.get().id());
      LocalDate day = fixed ? was.get().due() : due.due(period, last);
      if (!change.onlyAdds() || !sameRow(was.get(), period, day, last)) {
        kept.bindMethods(period)
            .bind("due", day)
            .bind("finalReport", last)
            .bind("id", was.get().id())
            .add();
        any = true;
      }
    }
    if (any) {
      kept.execute();
    }
    add(h, change, added, due, byHand);
  }

  private static boolean sameRow(
      ProgrammeView.Period was, ReportingCalendar.Period is, LocalDate due, boolean last) {
    return was.start().equals(is.start())
        && was.end().equals(is.end())
        && was.due().equals(due)
        && was.finalReport() == last;
  }

  private void add(
      Handle h,
      CalendarChange change,
      List<ReportingCalendar.Period> added,
      DueDays due,
      List<SetByHand> byHand) {
    if (added.isEmpty()) {
      return;
    }
    long firstId = ids.block(added.size());
    PreparedBatch batch = h.prepareBatch(sql.file(ProgrammeRepository.class, "insert_period"));
    for (int i = 0; i < added.size(); i++) {
      ReportingCalendar.Period period = added.get(i);
      boolean last = period.no() == change.after().size();
      batch
          .bindMethods(period)
          .bind("id", firstId + i)
          .bind("programmeId", change.programmeId())
          .bind("due", due.due(period, last))
          .bind("finalReport", last)
          .add();
    }
    batch.execute();
    for (int i = 0; i < added.size(); i++) {
      for (SetByHand day : byHand) {
        if (day.end().equals(added.get(i).end())) {
          h.execute(
              "UPDATE reporting_period SET due_date = ?, due_set = TRUE WHERE id = ?",
              day.due(),
              firstId + i);
        }
      }
    }
  }
}
