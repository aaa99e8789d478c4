package org.shuraka.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days somebody is reminded. */
class ReminderStepTest {

  private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

  @ParameterizedTest
  @CsvSource({
    "2026-10-15, none",
    "2026-10-16, -14",
    "2026-10-17, -14",
    "2026-10-26, -14",
    "2026-10-27, -3",
    "2026-10-29, -3",
    "2026-10-30, 0",
    "2026-11-05, 0",
    "2026-11-06, 7",
    "2026-11-12, 7",
    "2026-11-13, 14",
    "2027-10-30, 364"
  })
  void stepsAreCountedFromTheDueDate(LocalDate today, String step) {
    var reached = ReminderStep.reached(DUE, today);

    assertThat(reached.isPresent() ? Integer.toString(reached.getAsInt()) : "none").isEqualTo(step);
  }

  @Test
  void morningComesWithTheClocksOfTheProgramme() {
    assertThat(isDue("Asia/Baghdad", null, "2026-10-30T03:59:59Z")).isFalse();
    assertThat(isDue("Asia/Baghdad", null, "2026-10-30T04:00:00Z")).isTrue();
    assertThat(isDue("Africa/Bamako", null, "2026-10-30T06:59:00Z")).isFalse();
    assertThat(isDue("Africa/Bamako", null, "2026-10-30T07:00:00Z")).isTrue();
  }

  /** Amsterdam leaves summer time in the night before 25 October 2026. */
  @Test
  void morningComesAnHourLaterAfterSummerTime() {
    assertThat(isDue("Europe/Amsterdam", null, "2026-10-24T05:00:00Z")).isTrue();
    assertThat(isDue("Europe/Amsterdam", null, "2026-10-25T05:00:00Z")).isFalse();
    assertThat(isDue("Europe/Amsterdam", null, "2026-10-25T06:00:00Z")).isTrue();
  }

  @Test
  void aDayIsMadeOnce() {
    LocalDate today = LocalDate.of(2026, 10, 30);

    assertThat(isDue("Asia/Baghdad", today, "2026-10-30T10:00:00Z")).isFalse();
    assertThat(isDue("Asia/Baghdad", today.minusDays(1), "2026-10-30T10:00:00Z")).isTrue();
  }

  /** In Baghdad it is the next day already, but not yet morning. */
  @Test
  void theDayIsThatOfTheProgramme() {
    LocalDate yesterday = LocalDate.of(2026, 10, 30);

    assertThat(isDue("Asia/Baghdad", yesterday, "2026-10-30T23:00:00Z")).isFalse();
    assertThat(isDue("Asia/Baghdad", yesterday, "2026-10-31T04:00:00Z")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T23:00, false",
    "2026-11-02T04:59, false",
    "2026-11-02T05:00, true",
    "2026-11-03T00:00, true",
    "2026-11-04T00:00, false"
  })
  void theWeekBeginsOnMondayMorning(LocalDateTime utc, boolean isTime) {
    assertThat(Digests.isTime(utc)).isEqualTo(isTime);
  }

  private static boolean isDue(String zone, LocalDate last, String now) {
    return Reminders.isDue(new ReminderRepository.Zone(1, zone, last), Instant.parse(now));
  }
}
