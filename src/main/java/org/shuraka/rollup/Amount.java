package org.shuraka.rollup;

import java.math.BigDecimal;
import org.shuraka.shared.Ratio;

/**
 * One number of an indicator: a plain one ({@code denominator} is null), or a numerator over a
 * denominator for percentages and yes/no. Numerator and denominator count things: neither is
 * negative, and 0/0 is an amount that adds nothing.
 */
public record Amount(Ratio numerator, Ratio denominator) {

  private static final Ratio HUNDRED = Ratio.of(100);
  private static final int SHOWN_DECIMALS = 6;
  private static final int DECIMALS = 4;
  private static final int DIGITS = 19;

  public Amount {
    if (denominator != null) {
      if (numerator.signum() < 0 || numerator.compareTo(denominator) > 0) {
        throw new IllegalArgumentException(numerator + " is no part of " + denominator);
      }
    }
  }

  public static Amount of(BigDecimal value) {
    return new Amount(exact(value), null);
  }

  public static Amount of(BigDecimal numerator, BigDecimal denominator) {
    return new Amount(exact(numerator), exact(denominator));
  }

  /** A yes/no answer: 1 or 0 over 1. */
  public static Amount of(boolean yes) {
    return new Amount(yes ? Ratio.ONE : Ratio.ZERO, Ratio.ONE);
  }

  /** Decimals are bounded, so that a sum is exact in every digit it is shown with. */
  static Ratio exact(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    if (shortest.scale() > DECIMALS
        || shortest.precision() - shortest.scale() > DIGITS - DECIMALS) {
      throw new IllegalArgumentException(
          value + " has more than " + DIGITS + " digits, " + DECIMALS + " after the point");
    }
    return Ratio.of(value);
  }

  /** The number itself, or the percentage; null for 0/0. */
  Ratio value() {
    if (denominator == null) {
      return numerator;
    }
    return denominator.isZero() ? null : HUNDRED.times(numerator).dividedBy(denominator);
  }

  boolean isPlain() {
    return denominator == null;
  }

  /** 0 and 0/0 add nothing; 0/7 does. */
  boolean isZero() {
    return numerator.isZero() && (isPlain() || denominator.isZero());
  }

  Amount plus(Amount other) {
    return new Amount(
        numerator.plus(other.numerator), isPlain() ? null : denominator.plus(other.denominator));
  }

  /** For plain amounts: the same with the other sign. */
  Amount negated() {
    return new Amount(numerator.negated(), null);
  }

  /** For plain amounts: one of {@code parts} equal parts. */
  Amount dividedBy(int parts) {
    return new Amount(numerator.dividedBy(Ratio.of(parts)), null);
  }

  /** Rounded at last; an amount that was only summed keeps every digit. */
  static BigDecimal shown(Ratio number) {
    return number == null ? null : number.rounded(SHOWN_DECIMALS);
  }

  BigDecimal shownValue() {
    return shown(value());
  }

  BigDecimal shownNumerator() {
    return isPlain() ? null : shown(numerator);
  }

  BigDecimal shownDenominator() {
    return shown(denominator);
  }
}
