package org.shuraka.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AggregationRuleTest {

  /** measure, meaning, overTime, acrossPartners: the whole list, and nothing else. */
  private static final String TABLE =
      """
      unit increment sum: sum none
      unit running_total latest: sum max none
      unit snapshot latest: sum max average none
      unit snapshot max: sum max average none
      unit snapshot average: sum max average none
      percentage rate sum: ratio_of_sums none
      percentage rate latest: ratio_of_sums none
      nominal snapshot latest: ratio_of_sums none
      ordinal snapshot latest: none
      """;

  @Test
  void onlyWhatTheTableListsIsAllowed() {
    var listed = new TreeSet<String>();
    TABLE
        .lines()
        .forEach(
            line -> {
              String[] sides = line.split(": ");
              Arrays.stream(sides[1].split(" "))
                  .forEach(across -> listed.add(sides[0] + " " + across));
            });
    var allowed = new TreeSet<String>();
    for (Measure measure : Measure.values()) {
      for (Meaning meaning : Meaning.values()) {
        for (OverTime overTime : OverTime.values()) {
          for (AcrossPartners across : AcrossPartners.values()) {
            if (AggregationRule.allows(measure, meaning, overTime, across)) {
              allowed.add(
                  String.join(" ", measure.code(), meaning.code(), overTime.code(), across.code()));
            }
          }
        }
      }
    }
    assertThat(allowed).isEqualTo(listed);
    assertThat(AggregationRule.allowed()).hasSize(listed.size() + 1).doesNotHaveDuplicates();
  }

  @Test
  void qualitativeIndicatorCombinesNothing() {
    assertThat(AggregationRule.allows(Measure.QUALITATIVE, null, null, null)).isTrue();
    assertThat(AggregationRule.allows(Measure.UNIT, null, null, null)).isFalse();
    assertThat(AggregationRule.allows(Measure.QUALITATIVE, Meaning.SNAPSHOT, null, null)).isFalse();
  }

  @Test
  void refusedPropertyIsTheFirstThatDoesNotFit() {
    assertThat(refused(null, null, null, null)).isEqualTo("measure");
    assertThat(refused(Measure.UNIT, Meaning.RATE, OverTime.SUM, AcrossPartners.SUM))
        .isEqualTo("meaning");
    assertThat(refused(Measure.UNIT, Meaning.INCREMENT, OverTime.MAX, AcrossPartners.SUM))
        .isEqualTo("overTime");
    assertThat(refused(Measure.UNIT, Meaning.INCREMENT, OverTime.SUM, AcrossPartners.MAX))
        .isEqualTo("acrossPartners");
  }

  @Test
  void codesAreReadBackAndOthersRefused() {
    assertThat(List.of(AcrossPartners.values()))
        .allSatisfy(across -> assertThat(AcrossPartners.of(across.code())).isEqualTo(across));
    assertThat(Meaning.of("running_total")).isEqualTo(Meaning.RUNNING_TOTAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Direction.of("ASCENDING"))
        .withMessage("Direction has no \"ASCENDING\"");
  }

  private static String refused(
      Measure measure, Meaning meaning, OverTime overTime, AcrossPartners across) {
    return new AggregationRule(measure, meaning, overTime, across).refusedProperty().orElseThrow();
  }
}
