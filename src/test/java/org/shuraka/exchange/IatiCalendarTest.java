package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Target;
import org.shuraka.programme.Frequency;
import org.shuraka.programme.ProgrammeView.Period;
import org.shuraka.programme.ReportingCalendar;

class IatiCalendarTest {

  private static final Dates YEAR = new Dates(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

  @Test
  void quarterGetsItsOwnTargetAndNotTheHalfYears() {
    IatiActivity activity =
        activity(
            period("2024-01-01", "2024-06-30", "25"),
            period("2024-04-01", "2024-06-30", "15"),
            period("2024-01-01", "2024-12-31", "40"));
    IatiNotes notes = new IatiNotes();

    Framework.Indicator indicator =
        new IatiResults(
                activity,
                YEAR,
                periods(Frequency.QUARTERLY, YEAR),
                List.of(),
                notes,
                IatiResults.Codes.NONE)
            .results()
            .get(0)
            .indicators()
            .get(0);

    assertThat(indicator.targets()).hasSize(1);
    assertThat(indicator.targets().get(0)).extracting(Target::period).isEqualTo("2024-Q2");
    assertThat(indicator.targets().get(0).value()).isEqualByComparingTo("15");
    assertThat(indicator.finalTarget()).isEqualByComparingTo("40");
    assertThat(notes.drain())
        .anyMatch(
            n ->
                "exchange.iati.target.otherDays".equals(n.reason())
                    && n.outcome() == IatiNotes.Outcome.KEPT
                    && n.detail().startsWith("25 "));
  }

  @Test
  void frequencyIsThatOfMostPublishedPeriods() {
    assertThat(frequency(period("2024-01-01", "2024-06-30", "1"))).isEqualTo(Frequency.HALF_YEARLY);
    assertThat(frequency(period("2024-03-01", "2024-03-31", "1"))).isEqualTo(Frequency.MONTHLY);
    assertThat(frequency(period("2024-01-01", "2024-12-31", "1"))).isEqualTo(Frequency.QUARTERLY);
    assertThat(
            frequency(
                period("2024-01-01", "2024-06-30", "1"), period("2024-04-01", "2024-06-30", "1")))
        .isEqualTo(Frequency.QUARTERLY);
    assertThat(frequency(period("2024-02-10", "2024-08-09", "1"))).isEqualTo(Frequency.QUARTERLY);
  }

  @Test
  void daysOutsideTheProgrammeDoNotCount() {
    Dates cut = new Dates(LocalDate.of(2024, 2, 15), LocalDate.of(2025, 12, 31));

    assertThat(
            IatiCalendar.period(
                periods(Frequency.YEARLY, cut),
                cut,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31)))
        .map(Period::code)
        .contains("2024");
  }

  private static Frequency frequency(String... periods) {
    return IatiCalendar.frequency(activity(periods), YEAR);
  }

  private static List<Period> periods(Frequency frequency, Dates dates) {
    return new ReportingCalendar(frequency, dates.start(), dates.end())
        .periods().stream()
            .map(
                p ->
                    new Period(
                        p.no(), p.no(), p.code(), p.start(), p.end(), p.end(), false, false, 1))
            .toList();
  }

  private static String period(String start, String end, String target) {
    return "<period><period-start iso-date=\"%s\"/><period-end iso-date=\"%s\"/><target value=\"%s\"/></period>"
        .formatted(start, end, target);
  }

  private static IatiActivity activity(String... periods) {
    IatiActivity[] read = new IatiActivity[1];
    String xml =
        "<iati-activities version=\"2.03\"><iati-activity><result type=\"1\"><title/><indicator measure=\"1\"><title/>"
            + String.join("", periods)
            + "</indicator></result></iati-activity></iati-activities>";
    IatiReader.read(xml.getBytes(StandardCharsets.UTF_8), node -> read[0] = new IatiActivity(node));
    return read[0];
  }
}
