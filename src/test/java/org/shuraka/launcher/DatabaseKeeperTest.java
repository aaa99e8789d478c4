package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseKeeperTest {

  private final DatabaseKeeper keeper = new DatabaseKeeper();

  @Test
  void threeTriesWithGrowingPausesAndNoFourth() {
    Duration first = keeper.pauseAfter(Duration.ofSeconds(1));
    Duration second = keeper.pauseAfter(Duration.ofSeconds(1));
    Duration third = keeper.pauseAfter(Duration.ofSeconds(1));
    assertThat(first).isLessThan(second);
    assertThat(second).isLessThan(third);
    assertThat(keeper.count()).isEqualTo("3 of 3");
    assertThat(keeper.pauseAfter(Duration.ofSeconds(1))).isNull();
  }

  @Test
  void oneThatRanWellForAWhileBeginsAnew() {
    for (int i = 0; i < 10; i++) {
      assertThat(keeper.pauseAfter(Duration.ofHours(1))).isLessThan(Duration.ofSeconds(1));
    }
  }
}
