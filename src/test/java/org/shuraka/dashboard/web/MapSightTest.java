package org.shuraka.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a map's legend says of its shades. */
class MapSightTest {

  @Test
  void wholeFiguresHaveWholeLimits() {
    assertThat(limits("324", "227"))
        .isEqualTo(Map.of(1, "64", 2, "129", 3, "194", 4, "259", 5, "324"));
  }

  @Test
  void aShadeThatNoFigureCanHaveIsLeftOut() {
    assertThat(limits("3", "1")).isEqualTo(Map.of(2, "1", 4, "2", 5, "3"));
  }

  @Test
  void nothingIsAShadeOfItsOwnWhereItWasCounted() {
    assertThat(limits("0", "-2")).isEqualTo(Map.of(0, "0"));
    assertThat(limits("5", "0").get(0)).isEqualTo("0");
    assertThat(limits()).isEmpty();
  }

  @Test
  void fractionsAreCutInEqualSteps() {
    assertThat(limits("12.5", "1"))
        .isEqualTo(Map.of(1, "2.5", 2, "5", 3, "7.5", 4, "10", 5, "12.5"));
  }

  private static Map<Integer, String> limits(String... values) {
    Map<Integer, String> limits = new TreeMap<>();
    MapSight.limits(Stream.of(values).map(BigDecimal::new).toList())
        .forEach((shade, limit) -> limits.put(shade, limit.toPlainString()));
    return limits;
  }
}
