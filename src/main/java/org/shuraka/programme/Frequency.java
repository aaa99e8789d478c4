package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often partners report. Periods are those of the calendar. */
public enum Frequency {
  MONTHLY(1),
  QUARTERLY(3),
  HALF_YEARLY(6),
  YEARLY(12);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Frequency> of(String code) {
    return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
  }

  /** First day of the calendar period that holds the day. */
  LocalDate startOfPeriod(LocalDate day) {
    int firstMonth = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), firstMonth, 1);
  }

  LocalDate nextPeriod(LocalDate start) {
    return start.plusMonths(months);
  }

  /** 2021-03, 2021-Q1, 2021-H1 or 2021. */
  String periodCode(LocalDate start) {
    int number = (start.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case MONTHLY -> "%d-%02d".formatted(start.getYear(), number);
      case QUARTERLY -> "%d-Q%d".formatted(start.getYear(), number);
      case HALF_YEARLY -> "%d-H%d".formatted(start.getYear(), number);
      case YEARLY -> Integer.toString(start.getYear());
    };
  }
}
