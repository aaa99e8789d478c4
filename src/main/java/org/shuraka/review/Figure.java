package org.shuraka.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure as a reviewer reads it.
 *
 * @param value a number, a numerator, 1 for yes and 0 for no, or a level; null where the figure is
 *     words or not applicable
 * @param denominator of a percentage; null otherwise
 * @param words of a qualitative indicator
 * @param notApplicable whether the partner says that it does not apply
 */
public record Figure(
    BigDecimal value, BigDecimal denominator, String words, boolean notApplicable) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static final Figure NOT_APPLICABLE = new Figure(null, null, null, true);

  static Figure of(BigDecimal value, BigDecimal denominator) {
    return value == null ? null : new Figure(value, denominator, null, false);
  }

  static Figure of(String words) {
    return words == null ? null : new Figure(null, null, words, false);
  }

  Figure plus(Figure other) {
    return other == null
        ? this
        : of(
            value.add(other.value),
            denominator == null ? null : denominator.add(other.denominator));
  }

  /** Whether both say the same; 2 and 2.0 do. */
  static boolean same(Figure a, Figure b) {
    if (a == null || b == null) {
      return a == b;
    }
    return a.notApplicable == b.notApplicable
        && same(a.value, b.value)
        && same(a.denominator, b.denominator)
        && (a.words == null ? b.words == null : a.words.equals(b.words));
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  /** A share of 100, where there is one. */
  public BigDecimal percentage() {
    return denominator == null || denominator.signum() == 0
        ? null
        : value.multiply(HUNDRED).divide(denominator, 6, RoundingMode.HALF_UP);
  }
}
