package org.shuraka.programme;

import java.time.LocalDate;

/**
 * How many days after its end a period's reports are due, and how many after the last one's the
 * final report.
 */
public record DueDays(int each, int last) {

  /** Without days of its own the final report has as many as the others. */
  static DueDays of(int each, Integer last) {
    return new DueDays(each, last == null ? each : last);
  }

  /** The day at whose end, in the programme's time zone, reports of the period are due. */
  LocalDate due(ReportingCalendar.Period period, boolean isLast) {
    return period.end().plusDays(isLast ? last : each);
  }
}
