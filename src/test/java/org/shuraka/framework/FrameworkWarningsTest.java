package org.shuraka.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;

class FrameworkWarningsTest {

  @Test
  void percentageOutsideZeroToHundredIsNamedWhereItStands() {
    assertThat(warnings("percentage", null, "\"targets\":[{\"period\":\"Q1\",\"value\":120}]"))
        .extracting(Fault::pointer, Fault::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "/results/0/indicators/0/targets/0/value", "framework.warning.percentage"));
    assertThat(keys("percentage", null, "\"finalTarget\":-1"))
        .containsExactly("framework.warning.percentage");
    assertThat(keys("percentage", null, "\"baseline\":{\"year\":2020,\"value\":101}"))
        .containsExactly("framework.warning.percentage");
  }

  @Test
  void ratioTypedForAPercentageIsAsked() {
    assertThat(warnings("percentage", null, "\"finalTarget\":0.8"))
        .singleElement()
        .satisfies(w -> assertThat(w.arguments()).containsExactly("I", "0.8", "80"));
    assertThat(keys("percentage", null, "\"finalTarget\":0")).isEmpty();
    assertThat(keys("percentage", null, "\"finalTarget\":80")).isEmpty();
  }

  @Test
  void fewerThanNobodyIsAskedAndLessMoneyIsNot() {
    assertThat(keys("unit", "person", "\"finalTarget\":-5"))
        .containsExactly("framework.warning.negative");
    assertThat(keys("unit", "euro", "\"finalTarget\":-5")).isEmpty();
  }

  @Test
  void periodTargetsThatDoNotAddUpAreNamed() {
    String targets =
        "\"targets\":[{\"period\":\"Q1\",\"value\":30},{\"period\":\"Q2\",\"value\":40}]";
    assertThat(keys("unit", "event", targets + ",\"finalTarget\":100"))
        .containsExactly("framework.warning.differs");
    assertThat(keys("unit", "event", targets + ",\"finalTarget\":70")).isEmpty();
  }

  private static List<String> keys(String measure, String unit, String more) {
    return warnings(measure, unit, more).stream().map(Fault::key).toList();
  }

  private static List<Fault> warnings(String measure, String unit, String more) {
    return FrameworkWarnings.of(
        Json.read(
            """
            {"results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[
              {"code":"I","title":{"en":"I"},"measure":"%s","meaning":"increment","unitOfCount":%s,%s}]}]}"""
                .formatted(measure, unit == null ? "null" : "\"" + unit + "\"", more),
            Framework.class));
  }
}
