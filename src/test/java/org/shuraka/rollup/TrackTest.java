package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.framework.Direction;

class TrackTest {

  @ParameterizedTest
  @CsvSource({
    "82, 90, 0.2,    ASCENDING,  BEHIND",
    "89, 90, 0.9,    ASCENDING,  ON_TRACK",
    "30, 20, 0.5,    DESCENDING, BEHIND",
    "18, 20, 1.2,    DESCENDING, AHEAD",
    "21, 20, 0.9,    DESCENDING, ON_TRACK",
    "12, 10, 1.2,    DESCENDING, BEHIND",
    "8,  10, 0.8,    DESCENDING, AHEAD",
    "85, 100, 0.85,  ASCENDING,  ON_TRACK",
    "115.01, 100, 1.1501, ASCENDING, AHEAD",
    "-10, -20, 0.5,  ASCENDING,  AHEAD"
  })
  void theWayThatTheAchievementTellsDecides(
      BigDecimal value,
      BigDecimal target,
      BigDecimal achievement,
      Direction direction,
      Track expected) {
    assertThat(Track.of(value, target, achievement, direction)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "85,    100, ASCENDING,  ON_TRACK",
    "84.99, 100, ASCENDING,  BEHIND",
    "115,   100, ASCENDING,  ON_TRACK",
    "115.1, 100, ASCENDING,  AHEAD",
    "84.99, 100, DESCENDING, AHEAD",
    "115.1, 100, DESCENDING, BEHIND",
    "0,     0,   ASCENDING,  ON_TRACK",
    "1,     0,   DESCENDING, BEHIND",
    "-10,   -20, ASCENDING,  AHEAD",
    "-24,   -20, ASCENDING,  BEHIND",
    ",      100, ASCENDING,  UNMEASURED",
    "5,     ,    ASCENDING,  UNMEASURED"
  })
  void withoutAnAchievementItIsFifteenPerCentOfTheTarget(
      BigDecimal value, BigDecimal target, Direction direction, Track expected) {
    assertThat(Track.of(value, target, null, direction)).isEqualTo(expected);
  }
}
