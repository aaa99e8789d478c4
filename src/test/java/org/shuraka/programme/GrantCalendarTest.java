package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.shuraka.programme.GrantCalendar.Window;
import org.shuraka.programme.ProgrammeView.Period;

/** The windows of a donor's calendar are whole reporting periods, whatever the programme. */
class GrantCalendarTest {

  private static final int TRIES = 500;
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  /** A programme and a grant in it, each with any first and last day. */
  record Case(
      GrantCalendar calendar,
      Frequency frequency,
      LocalDate start,
      LocalDate end,
      LocalDate grantStart,
      LocalDate grantEnd) {

    List<Period> periods() {
      return GrantCalendarTest.periods(frequency, start, end);
    }

    List<Window> windows() {
      return calendar.windows(periods(), grantStart, grantEnd);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.of(GrantCalendar.values()),
            Arbitraries.of(Frequency.values()),
            Arbitraries.integers().between(0, 900),
            Arbitraries.integers().between(0, 2_000),
            Arbitraries.integers().between(-200, 900),
            Arbitraries.integers().between(0, 2_000))
        .as(
            (calendar, frequency, from, days, grantFrom, grantDays) ->
                new Case(
                    calendar,
                    frequency,
                    FIRST.plusDays(from),
                    FIRST.plusDays(from + days),
                    FIRST.plusDays(grantFrom),
                    FIRST.plusDays(grantFrom + grantDays)));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void windowsTileThePeriodsOfTheGrant(@ForAll("cases") Case c) {
    Assume.that(c.calendar().cut(c.periods()).isEmpty());
    List<Period> touched =
        c.periods().stream()
            .filter(p -> !p.end().isBefore(c.grantStart()) && !p.start().isAfter(c.grantEnd()))
            .toList();
    assertThat(c.windows())
        .flatExtracting(w -> c.periods().subList(w.from().no() - 1, w.to().no()))
        .isEqualTo(touched);
    assertThat(c.windows()).extracting(Window::code).doesNotHaveDuplicates();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void noWindowIsLongerThanItsCalendarSays(@ForAll("cases") Case c) {
    Assume.that(c.calendar().cut(c.periods()).isEmpty());
    int months =
        switch (c.calendar()) {
          case QUARTERLY -> 3;
          case HALF_YEARLY -> 6;
          case CALENDAR_YEAR, US_FISCAL_YEAR -> 12;
        };
    assertThat(c.windows())
        .allSatisfy(
            w ->
                assertThat(YearMonth.from(w.to().end()))
                    .isBefore(YearMonth.from(w.from().start()).plusMonths(months)));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aCalendarIsRefusedOnlyForAPeriodThatItCuts(@ForAll("cases") Case c) {
    assertThat(GrantCalendar.fitting(c.periods()).contains(c.calendar()))
        .isEqualTo(c.calendar().cut(c.periods()).isEmpty());
    if (c.frequency() == Frequency.MONTHLY) {
      assertThat(c.calendar().cut(c.periods())).isEmpty();
    }
  }

  @Test
  void theUsFiscalYearIsNamedByTheYearInWhichItEnds() {
    List<Period> quarters =
        periods(Frequency.QUARTERLY, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
    assertThat(
            GrantCalendar.US_FISCAL_YEAR.windows(
                quarters, LocalDate.of(2020, 2, 1), LocalDate.of(2021, 12, 31)))
        .extracting(w -> w.code() + " " + w.from().code() + " " + w.to().code())
        .containsExactly(
            "FY2020 2020-Q1 2020-Q3", "FY2021 2020-Q4 2021-Q3", "FY2022 2021-Q4 2021-Q4");
  }

  @Test
  void theUsFiscalYearCutsHalfYearsAndYears() {
    LocalDate start = LocalDate.of(2024, 1, 1);
    LocalDate end = LocalDate.of(2025, 12, 31);
    List<Period> halves = periods(Frequency.HALF_YEARLY, start, end);
    assertThat(GrantCalendar.US_FISCAL_YEAR.cut(halves)).map(Period::code).hasValue("2024-H2");
    assertThat(GrantCalendar.fitting(halves))
        .containsExactly(GrantCalendar.HALF_YEARLY, GrantCalendar.CALENDAR_YEAR);
    assertThat(GrantCalendar.fitting(periods(Frequency.YEARLY, start, end)))
        .containsExactly(GrantCalendar.CALENDAR_YEAR);
  }

  /**
   * A programme that ends with September has a last half-year that the fiscal year does not cut.
   */
  @Test
  void aPeriodThatTheProgrammeCutsMayFit() {
    assertThat(
            GrantCalendar.fitting(
                periods(
                    Frequency.HALF_YEARLY, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 9, 30))))
        .contains(GrantCalendar.US_FISCAL_YEAR);
  }

  private static List<Period> periods(Frequency frequency, LocalDate start, LocalDate end) {
    return new ReportingCalendar(frequency, start, end)
        .periods().stream()
            .map(
                p ->
                    new Period(
                        p.no(), p.no(), p.code(), p.start(), p.end(), p.end(), false, false, 1))
            .toList();
  }
}
