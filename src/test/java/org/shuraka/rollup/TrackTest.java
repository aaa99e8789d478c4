package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.framework.Direction;

class TrackTest {

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
  void offTrackIsWhatLiesFurtherThanFifteenPerCentFromTheTarget(
      BigDecimal value, BigDecimal target, Direction direction, Track expected) {
    assertThat(Track.of(value, target, direction)).isEqualTo(expected);
  }
}
