package org.shuraka.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shuraka.shared.BusinessException;

class BodyBudgetTest {

  private static final long MEGABYTE = 1024 * 1024;

  private final BodyBudget budget = new BodyBudget(BodyBudget.LEAST_TOTAL);

  @Test
  void senderHoldsTheLargestBodyAndNotTwo() {
    try (BodyBudget.Share one = budget.open("a");
        BodyBudget.Share other = budget.open("a")) {
      one.add(50 * MEGABYTE);
      assertTooMany(() -> other.add(5 * MEGABYTE));
    }
    assertThat(budget.held()).isZero();
  }

  @Test
  void sendersTogetherHoldNoMoreThanThereIsRoomFor() {
    try (BodyBudget.Share a = budget.open("a");
        BodyBudget.Share b = budget.open("b")) {
      a.add(40 * MEGABYTE);
      assertTooMany(() -> b.add(40 * MEGABYTE));
    }
    try (BodyBudget.Share b = budget.open("b")) {
      b.add(40 * MEGABYTE);
    }
    assertThat(budget.held()).isZero();
  }

  @Test
  void smallBodiesAreNeverKeptOut() {
    try (BodyBudget.Share large = budget.open("a");
        BodyBudget.Share small = budget.open("a")) {
      assertTooMany(() -> large.add(100 * MEGABYTE));
      small.add(BodyBudget.FREE / 2);
      small.add(BodyBudget.FREE / 2);
      assertTooMany(() -> small.add(1));
    }
  }

  private static void assertTooMany(Runnable reads) {
    assertThatThrownBy(reads::run)
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.TOO_MANY));
  }
}
