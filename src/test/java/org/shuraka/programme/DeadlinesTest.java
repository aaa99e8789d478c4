package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When reports are due, and what day it is there. */
class DeadlinesTest {

  private static final List<String> ZONES =
      List.of("UTC", "Asia/Baghdad", "Africa/Bamako", "Europe/Amsterdam", "America/New_York");

  @Test
  void theLastReportHasDaysOfItsOwn() {
    List<ReportingCalendar.Period> halves =
        new ReportingCalendar(
                Frequency.HALF_YEARLY, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 10, 15))
            .periods();
    DueDays days = DueDays.of(30, 90);

    assertThat(days.due(halves.get(0), false)).isEqualTo("2024-07-30");
    assertThat(days.due(halves.get(1), true)).isEqualTo("2025-01-13");
    assertThat(DueDays.of(30, null).due(halves.get(1), true)).isEqualTo("2024-11-14");
  }

  @ParameterizedTest
  @CsvSource({
    "monthly, 2024-02-29",
    "quarterly, 2024-03-31",
    "half_yearly, 2024-06-30",
    "yearly, 2024-12-31"
  })
  void reportsAreDueAfterTheEndOfTheirPeriod(String frequency, LocalDate lastDay) {
    ReportingCalendar.Period second =
        new ReportingCalendar(
                Frequency.of(frequency).orElseThrow(),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 12, 31))
            .periods().stream().filter(p -> p.end().equals(lastDay)).findFirst().orElseThrow();

    assertThat(DueDays.of(1, null).due(second, false)).isEqualTo(lastDay.plusDays(1));
  }

  @Test
  void atNoonInUtcItIsTheSameDayEverywhere() {
    assertThat(today("2026-10-30T12:00:00Z")).isEqualTo("DATE '2026-10-30'");
  }

  @Test
  void theDayEndsSoonerInBaghdad() {
    assertThat(today("2026-10-30T20:59:59Z")).isEqualTo("DATE '2026-10-30'");
    assertThat(today("2026-10-30T21:00:00Z"))
        .isEqualTo(
            "CASE p.timezone WHEN 'Asia/Baghdad' THEN DATE '2026-10-31' ELSE DATE '2026-10-30' END");
  }

  @Test
  void theDayEndsLaterInNewYork() {
    assertThat(today("2026-10-30T03:30:00Z"))
        .isEqualTo(
            "CASE p.timezone WHEN 'America/New_York' THEN DATE '2026-10-29'"
                + " ELSE DATE '2026-10-30' END");
  }

  /** Amsterdam leaves summer time on 25 October 2026: its days end at 22:00, then at 23:00 UTC. */
  @Test
  void theDayEndsWhenTheClocksThereSaySo() {
    assertThat(today("2026-10-24T22:30:00Z")).contains("'Europe/Amsterdam'");
    assertThat(today("2026-10-25T22:30:00Z")).doesNotContain("'Europe/Amsterdam'");
    assertThat(today("2026-10-25T23:00:00Z")).contains("'Europe/Amsterdam'");
  }

  private static String today(String instant) {
    return ProgrammeDays.expression(
        "p.timezone", ZONES, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }
}
