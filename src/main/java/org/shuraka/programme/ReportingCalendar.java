package org.shuraka.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The reporting periods of a programme: whole calendar periods, the first and the last cut to the
 * programme's own dates.
 */
public record ReportingCalendar(Frequency frequency, LocalDate start, LocalDate end) {

  /** A programme has at most so many periods: 25 years of months. */
  public static final int MOST_PERIODS = 300;

  /** One period; {@code no} counts from 1. */
  public record Period(int no, String code, LocalDate start, LocalDate end) {}

  /** Whether at most the last day differs. */
  boolean sameButEnd(ReportingCalendar other) {
    return frequency == other.frequency && start.equals(other.start);
  }

  public List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    LocalDate from = frequency.startOfPeriod(start);
    while (!from.isAfter(end) && periods.size() < MOST_PERIODS) {
      LocalDate next = frequency.nextPeriod(from);
      LocalDate last = next.minusDays(1);
      periods.add(
          new Period(
              periods.size() + 1,
              frequency.periodCode(from),
              from.isBefore(start) ? start : from,
              last.isAfter(end) ? end : last));
      from = next;
    }
    return periods;
  }
}
