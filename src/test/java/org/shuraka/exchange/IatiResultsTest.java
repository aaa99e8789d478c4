package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkCheck;
import org.shuraka.programme.Frequency;
import org.shuraka.programme.ProgrammeView.Period;
import org.shuraka.programme.ReportingCalendar;
import org.shuraka.shared.LocalisedText;

class IatiResultsTest {

  private static final IatiActivity.Dates DATES =
      new IatiActivity.Dates(LocalDate.of(2021, 2, 1), LocalDate.of(2022, 12, 31));
  private static final List<Period> PERIODS =
      new ReportingCalendar(Frequency.YEARLY, DATES.start(), DATES.end())
          .periods().stream()
              .map(
                  p ->
                      new Period(
                          p.no(), p.no(), p.code(), p.start(), p.end(), p.end(), false, false, 1))
              .toList();

  private final List<String> gone = new ArrayList<>();
  private List<String> asked;
  private IatiActivity activity;
  private IatiResults results;
  private Framework framework;

  @BeforeEach
  void readUntidyActivity() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("untidy.xml")) {
      IatiReader.read(
          in.readAllBytes(),
          node -> {
            IatiTidy.mend(node, new IatiNotes());
            activity = new IatiActivity(node);
          });
    }
    results =
        new IatiResults(
            activity, DATES, PERIODS, List.of("P1"), new IatiNotes(), IatiResults.Codes.NONE);
    framework = merged(Framework.EMPTY);
  }

  private Framework merged(Framework draft) {
    IatiQuestions questions = new IatiQuestions(new IatiNotes(), List.of());
    Framework merged =
        new IatiMerge(
                results,
                draft == Framework.EMPTY ? null : results,
                PERIODS.stream().map(Period::code).collect(Collectors.toSet()),
                List.of("P1"),
                List.of("P1"),
                questions,
                (indicator, period) -> gone.add(indicator + " " + period))
            .into(draft, activity.node(), Set.of());
    asked = questions.asked().stream().map(a -> a.field() + " " + a.code()).toList();
    return merged;
  }

  @Test
  void headIsReadOutOfUntidyElements() {
    assertThat(activity.identifier()).isEqualTo("XX-TST-1-A/1");
    assertThat(activity.title().in("fr")).isEqualTo("Réconciliation");
    assertThat(activity.objective().in("en")).isEqualTo("People talk\nto each other.");
    assertThat(activity.dates()).contains(DATES);
    assertThat(activity.status()).isEmpty();
  }

  @Test
  void frameworkOfAnUntidyActivityIsOneThatCanBeSaved() {
    List<?> faults =
        new FrameworkCheck(
                framework,
                java.util.Set.copyOf(PERIODS.stream().map(Period::code).toList()),
                java.util.Set.of("P1"),
                "")
            .faults();

    assertThat(faults).isEmpty();
    assertThat(framework.indicators())
        .extracting(Indicator::code)
        .containsExactly("IND-1", "IND-1-2");
    assertThat(framework.indicators()).noneMatch(Indicator::confirmed);
    assertThat(framework.results())
        .extracting(Framework.Result::code, Framework.Result::type)
        .containsExactly(tuple("R1", "outcome"), tuple("R2", "output"));
  }

  @Test
  void targetOfTheWholeIsFinalAndOneOfAPeriodsDaysIsThatPeriods() {
    Indicator indicator = framework.indicator("IND-1").orElseThrow();

    assertThat(indicator.finalTarget()).isEqualByComparingTo("250");
    assertThat(indicator.targets())
        .containsExactly(new Framework.Target("2021", new BigDecimal("100")));
    assertThat(indicator.baseline().value()).isEqualByComparingTo("12");
  }

  @Test
  void everyFigureIsThereAsItWasPublished() {
    List<IatiFigure> figures = results.published().get(0).figures();

    assertThat(figures)
        .extracting(IatiFigure::kind, IatiFigure::periodNo, IatiFigure::text)
        .containsExactly(
            tuple("target", 1, "100"),
            tuple("actual", 1, "40"),
            tuple("actual", 1, "37"),
            tuple("actual", 1, "3"),
            tuple("target", 2, "N/A"),
            tuple("actual", 2, "Yes"),
            tuple("actual", 2, null),
            tuple("actual", 2, "2022:3"),
            tuple("target", 3, "250"));
    assertThat(figures.get(1).dimensions())
        .containsExactly(new IatiFigure.Dimension("Gender - genre", "female"));
    assertThat(figures.get(3).dimensions()).containsExactly(new IatiFigure.Dimension("sex", null));
    assertThat(figures.get(3).comment()).isEqualTo(LocalisedText.of("fr", "Inconnu"));
    assertThat(figures.get(5).value()).isNull();
  }

  @Test
  void confirmedIndicatorStaysWhenTheActivityIsImportedAgain() {
    Indicator published = framework.indicator("IND-1").orElseThrow();
    Indicator confirmed =
        new Indicator(
            "IND-1",
            LocalisedText.english("Ours"),
            null,
            "unit",
            "increment",
            "sum",
            "sum",
            null,
            "person",
            List.of("sex"),
            null,
            null,
            List.of(new Framework.Target("2020-Q1", BigDecimal.ONE)),
            null,
            null,
            List.of("P1"),
            null,
            null,
            null);

    Framework again = merged(framework.with(confirmed));

    assertThat(published.confirmed()).isFalse();
    assertThat(again.indicator("IND-1").orElseThrow().title().in("en")).isEqualTo("Ours");
    assertThat(again.indicator("IND-1").orElseThrow().targets()).isEmpty();
    assertThat(gone).containsExactly("IND-1 2020-Q1");
    assertThat(asked)
        .containsExactly(
            "INDICATOR_BASELINE IND-1", "INDICATOR_TARGET IND-1", "INDICATOR_FINAL_TARGET IND-1");
    assertThat(again.indicator("IND-1-2")).isEqualTo(framework.indicator("IND-1-2"));
    assertThat(again.results()).hasSize(2);
  }

  @Test
  void mergingTheSameAgainChangesNothing() {
    assertThat(merged(framework)).isEqualTo(framework);
  }
}
