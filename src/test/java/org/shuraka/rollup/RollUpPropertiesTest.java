package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.OverTime;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.rollup.RollUpInput.ReportedValue;
import org.shuraka.rollup.RollUpInput.State;

/**
 * What holds of the arithmetic whatever is reported, tried on thousands of random programmes; one
 * that breaks it is told with as few reported values as do so.
 */
class RollUpPropertiesTest {

  private static final int TRIES = 600;
  private static final int MOST_KEPT = 60;

  /** A random programme of which some values are kept; where none is named, all. */
  record Question(long seed, Set<Integer> kept, int from, int to) {

    RollUpInput input() {
      RollUpInput all = new RandomProgramme(seed, "P").input();
      if (kept.isEmpty()) {
        return all;
      }
      return with(
          all,
          IntStream.range(0, all.values().size())
              .filter(kept::contains)
              .mapToObj(all.values()::get)
              .toList());
    }
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.oneOf(
                Arbitraries.just(Set.<Integer>of()),
                Arbitraries.integers().between(0, 400).set().ofMaxSize(MOST_KEPT)),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5))
        .as(Question::new);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfValuesDoesNotMatter(@ForAll("questions") Question question) {
    RollUpInput input = question.input();
    List<ReportedValue> shuffled = new ArrayList<>(input.values());
    Collections.shuffle(shuffled, new Random(question.seed()));
    assertThat(over(with(input, shuffled), question)).isEqualTo(over(input, question));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void incrementsOfTwoWindowsAddUpToThoseOfBoth(@ForAll("questions") Question question) {
    RollUpInput input = question.input();
    RollUp rollUp = new RollUp(input);
    List<String> periods = input.periods().stream().map(RollUpInput.Period::code).toList();
    int last = periods.size() - 1;
    int split = question.from() % last;
    List<IndicatorResult> whole = rollUp.over(periods.get(0), periods.get(last));
    List<IndicatorResult> first = rollUp.over(periods.get(0), periods.get(split));
    List<IndicatorResult> second = rollUp.over(periods.get(split + 1), periods.get(last));
    for (int i = 0; i < whole.size(); i++) {
      if (input.indicators().get(i).overTime() != OverTime.SUM) {
        continue;
      }
      Figure of = whole.get(i).inWindow();
      Figure one = first.get(i).inWindow();
      Figure two = second.get(i).inWindow();
      assertThat(orZero(one.gross()).add(orZero(two.gross())))
          .isEqualByComparingTo(orZero(of.gross()));
      assertThat(orZero(one.numerator()).add(orZero(two.numerator())))
          .isEqualByComparingTo(orZero(of.numerator()));
      assertThat(orZero(one.denominator()).add(orZero(two.denominator())))
          .isEqualByComparingTo(orZero(of.denominator()));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theWindowFromTheFirstPeriodIsToDate(@ForAll("questions") Question question) {
    RollUpInput input = question.input();
    String first = input.periods().get(0).code();
    String to = input.periods().get(question.to() % input.periods().size()).code();
    for (IndicatorResult result : new RollUp(input).over(first, to)) {
      assertThat(result.inWindow()).as(result.indicator()).isEqualTo(result.toDate());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aReportedZeroChangesNoSum(@ForAll("questions") Question question) {
    RollUpInput input = question.input();
    List<IndicatorResult> before = over(input, question);
    List<ReportedValue> more = new ArrayList<>(input.values());
    for (Indicator indicator : input.indicators()) {
      if (isSum(indicator)) {
        for (var partner : input.partners()) {
          for (var period : input.periods()) {
            more.add(
                new ReportedValue(
                    indicator.code(),
                    partner.code(),
                    "elsewhere",
                    period.code(),
                    State.REPORTED,
                    indicator.undivided(Amount.of(BigDecimal.ZERO)),
                    null));
          }
        }
      }
    }
    List<IndicatorResult> after = over(with(input, more), question);
    for (int i = 0; i < before.size(); i++) {
      Figure was = before.get(i).inWindow();
      Figure is = after.get(i).inWindow();
      if (isSum(input.indicators().get(i))) {
        assertThat(is.gross()).isEqualByComparingTo(orZero(was.gross()));
        assertThat(is.cells()).isEqualTo(was.cells() == null ? List.of() : was.cells());
      } else {
        assertThat(is).isEqualTo(was);
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aSumIsThatOfItsPartnersAndOfItsCells(@ForAll("questions") Question question) {
    RollUpInput input = question.input();
    Map<String, Indicator> indicators = new HashMap<>();
    input.indicators().forEach(i -> indicators.put(i.code(), i));
    for (IndicatorResult result : over(input, question)) {
      Indicator indicator = indicators.get(result.indicator());
      Figure figure = result.inWindow();
      assertThat(figure.coverage().accepted()).isLessThanOrEqualTo(figure.coverage().expected());
      if (isSum(indicator) && figure.gross() != null) {
        assertThat(sum(figure.byPartner().stream().map(Figure.OfPartner::value).toList()))
            .isEqualByComparingTo(figure.gross());
        if (!indicator.disaggregation().isEmpty()) {
          assertThat(sum(figure.cells().stream().map(Figure.Cell::value).toList()))
              .isEqualByComparingTo(figure.gross());
        }
      }
    }
  }

  /** The figures of the question's window. */
  private static List<IndicatorResult> over(RollUpInput input, Question question) {
    int length = input.periods().size();
    int a = question.from() % length;
    int b = question.to() % length;
    return new RollUp(input)
        .over(
            input.periods().get(Math.min(a, b)).code(), input.periods().get(Math.max(a, b)).code());
  }

  private static RollUpInput with(RollUpInput input, List<ReportedValue> values) {
    return new RollUpInput(
        input.periods(), input.partners(), input.indicators(), values, input.adjustments());
  }

  private static boolean isSum(Indicator indicator) {
    return indicator.meaning() == Meaning.INCREMENT
        && indicator.acrossPartners() == AcrossPartners.SUM;
  }

  private static BigDecimal orZero(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
