package org.shuraka.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shuraka.shared.Fault;

/**
 * Another first day, last day or frequency of a programme, before it holds. Fired as an event, so
 * that every package says of what it keeps by period whether that can follow:
 *
 * <pre>{@code
 * void proposed(@Observes CalendarChange change) {
 *   … if (change.sameUnderItsCode(period).isEmpty()) change.obstacle("programme.calendar.…", …);
 * }
 * }</pre>
 *
 * <p>The rule: what hangs on a period follows the same <em>days</em>, or the change is refused and
 * everything that stands in its way is named. Two periods are the same when they have the same code
 * and the same days as far as both calendars reach (a first or last period that the programme's own
 * dates cut stays the same period), or exactly the same days. What names a period by its code in a
 * document that never changes, as an approved framework does, needs the code, too.
 *
 * <p>Nothing is written while it is asked; once nothing stands in the way, the change is made and
 * {@link CalendarChanged} is fired in the same transaction.
 */
public final class CalendarChange {

  private final long programmeId;
  private final List<ProgrammeView.Period> before;
  private final List<ReportingCalendar.Period> after;
  private final boolean importing;
  private final List<Fault> obstacles = new ArrayList<>();

  CalendarChange(
      long programmeId,
      List<ProgrammeView.Period> before,
      List<ReportingCalendar.Period> after,
      boolean importing) {
    this.programmeId = programmeId;
    this.before = List.copyOf(before);
    this.after = List.copyOf(after);
    this.importing = importing;
  }

  public long programmeId() {
    return programmeId;
  }

  /** The periods as they stand. */
  public List<ProgrammeView.Period> before() {
    return before;
  }

  /** The periods as they would be. */
  public List<ReportingCalendar.Period> after() {
    return after;
  }

  /**
   * Whether an import asks, which names by itself what its new logframe draft loses: then drafts
   * stand in nobody's way.
   */
  public boolean importing() {
    return importing;
  }

  /**
   * Says what stands in the way, so that a manager can do something about it.
   *
   * @param key of a message that names the thing and the remedy
   */
  public void obstacle(String key, Object... arguments) {
    obstacles.add(Fault.at(pointer(), key, arguments));
  }

  List<Fault> obstacles() {
    return List.copyOf(obstacles);
  }

  /** The period that has the same days afterwards; its code and number may be others. */
  public Optional<ReportingCalendar.Period> same(ProgrammeView.Period period) {
    return after.stream().filter(a -> isSame(period, a)).findFirst();
  }

  /** The same by number. */
  public Optional<ReportingCalendar.Period> same(int no) {
    return before.stream().filter(p -> p.no() == no).findFirst().flatMap(this::same);
  }

  /** The same, where documents that name it by its code stay right. */
  public Optional<ReportingCalendar.Period> sameUnderItsCode(ProgrammeView.Period period) {
    return same(period).filter(a -> a.code().equals(period.code()));
  }

  /** Whether every period that is there now stays as it is, code and number: others are added. */
  public boolean onlyAdds() {
    return before.stream()
        .allMatch(p -> sameUnderItsCode(p).filter(a -> a.no() == p.no()).isPresent());
  }

  private boolean isSame(ProgrammeView.Period was, ReportingCalendar.Period is) {
    if (was.start().equals(is.start()) && was.end().equals(is.end())) {
      return true;
    }
    return was.code().equals(is.code())
        && !was.end().isBefore(is.start())
        && !is.end().isBefore(was.start())
        && later(was.start(), newStart()).equals(later(is.start(), oldStart()))
        && earlier(was.end(), newEnd()).equals(earlier(is.end(), oldEnd()));
  }

  LocalDate oldStart() {
    return before.get(0).start();
  }

  LocalDate oldEnd() {
    return before.get(before.size() - 1).end();
  }

  LocalDate newStart() {
    return after.get(0).start();
  }

  LocalDate newEnd() {
    return after.get(after.size() - 1).end();
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The input that asks for it. */
  private String pointer() {
    return !oldStart().equals(newStart())
        ? "/start"
        : oldEnd().equals(newEnd()) ? "/reportingFrequency" : "/end";
  }
}
