package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often, and over which months, a donor wants its reports. */
public enum GrantCalendar {
  QUARTERLY(3, 1),
  HALF_YEARLY(6, 1),
  CALENDAR_YEAR(12, 1),
  /** The U.S. federal fiscal year: from 1 October to 30 September, named by the year it ends in. */
  US_FISCAL_YEAR(12, 10);

  /** All of them, by code. */
  public static final List<String> CODES =
      Arrays.stream(values()).map(GrantCalendar::code).toList();

  private static final int YEAR = 12;

  private final int months;
  private final int firstMonth;

  GrantCalendar(int months, int firstMonth) {
    this.months = months;
    this.firstMonth = firstMonth;
  }

  /**
   * Whole reporting periods that one report is about.
   *
   * @param code as 2026-Q1, 2026-H1, 2026 or FY2026
   */
  public record Window(String code, ProgrammeView.Period from, ProgrammeView.Period to) {}

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<GrantCalendar> of(String code) {
    return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
  }

  /** The first period that a window of this calendar would cut; empty where it fits. */
  public Optional<ProgrammeView.Period> cut(List<ProgrammeView.Period> periods) {
    return periods.stream()
        .filter(p -> !startOfWindow(p.start()).equals(startOfWindow(p.end())))
        .findFirst();
  }

  /** The calendars whose windows are whole periods. */
  public static List<GrantCalendar> fitting(List<ProgrammeView.Period> periods) {
    return Arrays.stream(values()).filter(c -> c.cut(periods).isEmpty()).toList();
  }

  /**
   * The windows with a reporting period in the time of the grant, in their order. A period that the
   * grant's first or last day cuts belongs to it as a whole.
   *
   * @param periods in their order, none of which this calendar cuts
   */
  public List<Window> windows(
      List<ProgrammeView.Period> periods, LocalDate grantStart, LocalDate grantEnd) {
    List<Window> windows = new ArrayList<>();
    for (ProgrammeView.Period period : periods) {
      if (period.end().isBefore(grantStart) || period.start().isAfter(grantEnd)) {
        continue;
      }
      String code = codeOfWindow(startOfWindow(period.start()));
      int last = windows.size() - 1;
      if (last >= 0 && windows.get(last).code().equals(code)) {
        windows.set(last, new Window(code, windows.get(last).from(), period));
      } else {
        windows.add(new Window(code, period, period));
      }
    }
    return windows;
  }

  private LocalDate startOfWindow(LocalDate day) {
    int sinceFirst = Math.floorMod(day.getMonthValue() - firstMonth, months);
    return YearMonth.from(day).minusMonths(sinceFirst).atDay(1);
  }

  private String codeOfWindow(LocalDate start) {
    return switch (this) {
      case QUARTERLY -> Frequency.QUARTERLY.periodCode(start);
      case HALF_YEARLY -> Frequency.HALF_YEARLY.periodCode(start);
      case CALENDAR_YEAR -> Frequency.YEARLY.periodCode(start);
      case US_FISCAL_YEAR -> "FY" + start.plusMonths(YEAR - 1L).getYear();
    };
  }
}
