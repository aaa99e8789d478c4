package org.shuraka.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.programme.Frequency;
import org.shuraka.programme.ProgrammeView.Period;
import org.shuraka.programme.ReportingCalendar;

/**
 * Published periods and the reporting periods of a programme. They are the same where both the
 * first and the last day are: days before the programme's own first one, or after its last, do not
 * count.
 */
final class IatiCalendar {

  /** From the usual one: where two suit as well, the one before. */
  private static final List<Frequency> BY_USE =
      List.of(Frequency.QUARTERLY, Frequency.YEARLY, Frequency.HALF_YEARLY, Frequency.MONTHLY);

  private IatiCalendar() {}

  /** The reporting period of those days; empty where they are a part of one, or several. */
  static Optional<Period> period(List<Period> periods, Dates of, LocalDate start, LocalDate end) {
    Dates days = within(of, start, end);
    return periods.stream()
        .filter(p -> p.start().equals(days.start()) && p.end().equals(days.end()))
        .findFirst();
  }

  /** How often the activity reports: the frequency that has most of its published periods. */
  static Frequency frequency(IatiActivity activity, Dates dates) {
    List<Dates> published =
        activity
            .node()
            .children("result")
            .flatMap(r -> r.children("indicator"))
            .flatMap(i -> i.children("period"))
            .flatMap(p -> days(p, dates).stream())
            .filter(days -> !days.equals(dates))
            .toList();
    Frequency best = BY_USE.get(0);
    long most = 0;
    for (Frequency frequency : BY_USE) {
      List<Dates> own =
          new ReportingCalendar(frequency, dates.start(), dates.end())
              .periods().stream().map(p -> new Dates(p.start(), p.end())).toList();
      long fitting = published.stream().filter(own::contains).count();
      if (fitting > most) {
        best = frequency;
        most = fitting;
      }
    }
    return best;
  }

  private static Optional<Dates> days(IatiNode period, Dates of) {
    Optional<LocalDate> start = IatiValues.day(period.childAttribute("period-start", "iso-date"));
    Optional<LocalDate> end = IatiValues.day(period.childAttribute("period-end", "iso-date"));
    return start.flatMap(s -> end.map(e -> within(of, s, e)));
  }

  private static Dates within(Dates of, LocalDate start, LocalDate end) {
    return new Dates(
        start.isBefore(of.start()) ? of.start() : start, end.isAfter(of.end()) ? of.end() : end);
  }
}
