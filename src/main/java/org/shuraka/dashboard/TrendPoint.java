package org.shuraka.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An indicator in one period: what {@code inWindow} is for a window of that period alone.
 *
 * @param denominator null for figures that have none
 */
public record TrendPoint(String period, BigDecimal total, BigDecimal denominator) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 6;

  /** The number, or the percentage with 6 decimals; null for 0/0. */
  public BigDecimal value() {
    if (denominator == null) {
      return plain(total.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
    return denominator.signum() == 0
        ? null
        : plain(HUNDRED.multiply(total).divide(denominator, DECIMALS, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
