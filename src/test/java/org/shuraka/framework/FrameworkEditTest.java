package org.shuraka.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

class FrameworkEditTest {

  private final Framework framework =
      new Framework(
          List.of(),
          List.of(
              result("IMP", "impact", null),
              result("OUT", "outcome", "IMP", indicator("A"), indicator("B")),
              result("PUT", "output", "OUT", indicator("C"))));

  @Test
  void whatStandsBelowAResultFollowsItsNewCode() {
    Framework renamed = FrameworkEdit.putResult(framework, "OUT", result("OC1", "outcome", "IMP"));
    assertThat(renamed.results()).extracting(Result::parent).containsExactly(null, "IMP", "OC1");
  }

  @Test
  void whatStoodBelowARemovedResultStandsWhereThatStood() {
    Framework left = FrameworkEdit.removeResult(framework, "OUT");
    assertThat(left.results()).extracting(Result::code).containsExactly("IMP", "PUT");
    assertThat(left.results().get(1).parent()).isEqualTo("IMP");
    assertThat(faults(left)).isEmpty();
  }

  @Test
  void indicatorMovesToAnotherResultWithoutADouble() {
    Framework moved = FrameworkEdit.putIndicator(framework, "PUT", "A", indicator("A"));
    assertThat(codes(moved, 1)).containsExactly("B");
    assertThat(codes(moved, 2)).containsExactly("C", "A");
    assertThat(FrameworkEdit.resultOf(moved, "A")).isEqualTo("PUT");
  }

  @Test
  void indicatorKeepsItsPlaceWhenItIsChanged() {
    Framework changed = FrameworkEdit.putIndicator(framework, "OUT", "A", indicator("A2"));
    assertThat(codes(changed, 1)).containsExactly("A2", "B");
  }

  @Test
  void movingStopsAtTheEnds() {
    assertThat(codes(FrameworkEdit.moveIndicator(framework, "A", 1), 1)).containsExactly("B", "A");
    assertThat(codes(FrameworkEdit.moveIndicator(framework, "A", -1), 1)).containsExactly("A", "B");
    assertThat(FrameworkEdit.moveResult(framework, "PUT", 1)).isEqualTo(framework);
  }

  @Test
  void freeCodeIsLikeTheGivenOneAndNotTaken() {
    assertThat(FrameworkEdit.freeCode(framework, "A")).isEqualTo("A-2");
    assertThat(FrameworkEdit.freeCode(framework, "NEW")).isEqualTo("NEW");
  }

  @Test
  void comparisonNamesWhatWasAddedRemovedAndWhichTargetsChanged() {
    Framework later =
        FrameworkEdit.putIndicator(
            FrameworkEdit.removeIndicator(framework, "B"), "PUT", null, indicator("D"));
    Indicator a = FrameworkEditTest.indicator("A", new Target("2024-Q1", new BigDecimal("7.0")));
    later = FrameworkEdit.putIndicator(later, "OUT", "A", a);

    assertThat(FrameworkComparison.of(framework, later).changes())
        .extracting(
            FrameworkComparison.Change::indicator,
            FrameworkComparison.Change::kind,
            FrameworkComparison.Change::period,
            FrameworkComparison.Change::was,
            FrameworkComparison.Change::is)
        .containsExactlyInAnyOrder(
            tuple("A", "target", "2024-Q1", null, "7"),
            tuple("B", "removed", null, null, null),
            tuple("D", "added", null, null, null));
  }

  @Test
  void everyFaultOfAFrameworkIsToldWithItsPlace() {
    Framework wrong =
        new Framework(
            List.of(),
            List.of(
                result("R1", "goal", "R2"),
                result("R2", "outcome", "R1"),
                new Result(
                    "R3",
                    "output",
                    "R9",
                    LocalisedText.EMPTY,
                    null,
                    null,
                    null,
                    null,
                    List.of(
                        combination("A", "unit", "rate", "sum", "sum"),
                        combination("A", "percent", null, null, null),
                        indicator("B", new Target("1999", BigDecimal.ONE))))));
    assertThat(faults(wrong))
        .extracting(Fault::pointer, Fault::key)
        .containsExactlyInAnyOrder(
            tuple("/results/0/type", "framework.result.type"),
            tuple("/results/0/parent", "framework.parent.cycle"),
            tuple("/results/1/parent", "framework.parent.cycle"),
            tuple("/results/2/title", "framework.title.missing"),
            tuple("/results/2/parent", "framework.parent.unknown"),
            tuple("/results/2/indicators/0/meaning", "framework.combination"),
            tuple("/results/2/indicators/1/code", "framework.code.twice"),
            tuple("/results/2/indicators/1/measure", "framework.measure"),
            tuple("/results/2/indicators/2/targets/0/period", "framework.period.unknown"));
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static List<Fault> faults(Framework framework) {
    return new FrameworkCheck(framework, Set.of("2024-Q1"), Set.of(), "").faults();
  }

  private static List<String> codes(Framework framework, int result) {
    return framework.results().get(result).indicators().stream().map(Indicator::code).toList();
  }

  private static Result result(String code, String type, String parent, Indicator... indicators) {
    return new Result(
        code,
        type,
        parent,
        LocalisedText.english(code),
        null,
        null,
        null,
        null,
        List.of(indicators));
  }

  private static Indicator indicator(String code, Target... targets) {
    return indicator(code, "unit", "increment", "sum", "sum", targets);
  }

  private static Indicator combination(
      String code, String measure, String meaning, String overTime, String across) {
    return indicator(code, measure, meaning, overTime, across);
  }

  private static Indicator indicator(
      String code,
      String measure,
      String meaning,
      String overTime,
      String across,
      Target... targets) {
    return new Indicator(
        code,
        LocalisedText.english(code),
        null,
        measure,
        meaning,
        overTime,
        across,
        null,
        null,
        null,
        null,
        null,
        List.of(targets),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
