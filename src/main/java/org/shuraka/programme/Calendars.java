package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * The one place through which the periods of a programme change, whoever asks: page, REST or
 * import. Before the first period is opened, first day, last day and frequency may change; from
 * then on the last day alone, which adds periods at the end or takes unused ones away. Whatever
 * hangs on a period follows the same days, or the change is refused as a whole; see {@link
 * CalendarChange}. Runs in the caller's transaction.
 */
@ApplicationScoped
class Calendars {

  @Inject ProgrammeRepository programmes;
  @Inject CalendarRepository repository;
  @Inject GrantWindows windows;
  @Inject Event<CalendarChange> proposals;
  @Inject Event<CalendarChanged> changes;

  /** Everything that stands in the way of an import's dates; empty where nothing does. */
  List<Fault> obstacles(long programmeId, ReportingCalendar from, ReportingCalendar to) {
    if (from.equals(to)) {
      return List.of();
    }
    List<ProgrammeView.Period> before = programmes.periods(programmeId);
    Optional<Fault> fixed = fixed(before, from, to);
    return fixed.isPresent() ? List.of(fixed.get()) : ask(programmeId, before, from, to, true);
  }

  /**
   * Makes the periods those of another calendar.
   *
   * @throws BusinessException naming everything that stands in the way
   */
  void change(
      long programmeId,
      ReportingCalendar from,
      ReportingCalendar to,
      DueDays due,
      boolean importing) {
    repository.hold(programmeId);
    List<ProgrammeView.Period> before = programmes.periods(programmeId);
    fixed(before, from, to)
        .ifPresent(
            f -> {
              throw BusinessException.conflict(f.key(), f.arguments().toArray());
            });
    CalendarChange change = proposed(programmeId, before, from, to, importing);
    List<Fault> obstacles = ask(change);
    if (!obstacles.isEmpty()) {
      throw BusinessException.invalid(obstacles);
    }
    List<PartnerSpan> spans = repository.spans(programmeId);
    List<PartnerSpan> moved =
        spans.stream()
            .map(s -> s.follow(change).orElseThrow())
            .filter(s -> !spans.contains(s))
            .toList();
    repository.replace(change, due);
    if (!moved.isEmpty()) {
      repository.move(moved);
    }
    windows.derive(programmeId);
    changes.fire(new CalendarChanged(change));
  }

  /** First day and frequency stay once a period was opened. */
  private static Optional<Fault> fixed(
      List<ProgrammeView.Period> before, ReportingCalendar from, ReportingCalendar to) {
    List<String> open =
        before.stream().filter(ProgrammeView.Period::open).map(ProgrammeView.Period::code).toList();
    return open.isEmpty() || from.sameButEnd(to)
        ? Optional.empty()
        : Optional.of(Fault.at("/start", "programme.calendar.inUse", String.join(", ", open)));
  }

  private List<Fault> ask(
      long programmeId,
      List<ProgrammeView.Period> before,
      ReportingCalendar from,
      ReportingCalendar to,
      boolean importing) {
    return ask(proposed(programmeId, before, from, to, importing));
  }

  private List<Fault> ask(CalendarChange change) {
    for (ProgrammeView.Period period : change.before()) {
      if (period.open() && !staysAsItIs(period, change)) {
        change.obstacle("programme.calendar.opened", period.code());
      }
    }
    for (PartnerSpan span : repository.spans(change.programmeId())) {
      if (span.follow(change).isEmpty()) {
        change.obstacle(
            "programme.calendar.partner",
            span.partner(),
            code(change, span.firstNo()),
            code(change, span.lastNo()));
      }
    }
    windows.cut(change).forEach(grant -> change.obstacle("programme.calendar.grant", grant));
    proposals.fire(change);
    return change.obstacles();
  }

  private static boolean staysAsItIs(ProgrammeView.Period period, CalendarChange change) {
    return change
        .same(period)
        .filter(p -> p.no() == period.no())
        .filter(p -> p.start().equals(period.start()) && p.end().equals(period.end()))
        .isPresent();
  }

  private static String code(CalendarChange change, int no) {
    return change.before().stream()
        .filter(p -> p.no() == no)
        .map(ProgrammeView.Period::code)
        .findFirst()
        .orElse("?");
  }

  private static CalendarChange proposed(
      long programmeId,
      List<ProgrammeView.Period> before,
      ReportingCalendar from,
      ReportingCalendar to,
      boolean importing) {
    List<ReportingCalendar.Period> after =
        from.sameButEnd(to) && !before.isEmpty() ? until(before, to) : to.periods();
    if (after.size() > ReportingCalendar.MOST_PERIODS
        || !after.get(after.size() - 1).end().equals(to.end())) {
      throw BusinessException.invalid(
          "/end", "programme.calendar.tooMany", ReportingCalendar.MOST_PERIODS);
    }
    return new CalendarChange(programmeId, before, after, importing);
  }

  /**
   * The same periods up to another last day. A last period that the old last day cut grows to its
   * calendar period unless it was opened: then it stays, and the rest of it becomes a period of its
   * own with "-2" to its code.
   */
  static List<ReportingCalendar.Period> until(
      List<ProgrammeView.Period> before, ReportingCalendar to) {
    List<ReportingCalendar.Period> after = new ArrayList<>();
    for (ProgrammeView.Period p : before) {
      if (!p.start().isAfter(to.end())) {
        after.add(
            new ReportingCalendar.Period(
                p.no(), p.code(), p.start(), CalendarChange.earlier(p.end(), to.end())));
      }
    }
    ProgrammeView.Period last = before.get(before.size() - 1);
    if (!to.end().isAfter(last.end())) {
      return after;
    }
    LocalDate next = last.end().plusDays(1);
    for (ReportingCalendar.Period p :
        new ReportingCalendar(to.frequency(), next, to.end()).periods()) {
      if (p.code().equals(last.code()) && !last.open()) {
        after.set(
            after.size() - 1,
            new ReportingCalendar.Period(last.no(), last.code(), last.start(), p.end()));
      } else {
        after.add(
            new ReportingCalendar.Period(
                after.size() + 1, free(p.code(), after), p.start(), p.end()));
      }
    }
    return after;
  }

  private static String free(String code, List<ReportingCalendar.Period> taken) {
    String free = code;
    for (int n = 2; isTaken(free, taken); n++) {
      free = code + "-" + n;
    }
    return free;
  }

  private static boolean isTaken(String code, List<ReportingCalendar.Period> taken) {
    return taken.stream().anyMatch(p -> Objects.equals(p.code(), code));
  }
}
