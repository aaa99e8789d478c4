package org.shuraka.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void equalNumbersAreEqual() {
    assertThat(ratio(-2, -4)).isEqualTo(Ratio.of(new BigDecimal("0.50"))).hasToString("1/2");
    assertThat(ratio(0, -7)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.of(new BigDecimal("1E+2"))).isEqualTo(Ratio.of(100));
  }

  @Test
  void thirdsAddUpToOne() {
    assertThat(ratio(1, 3).plus(ratio(1, 3)).plus(ratio(1, 3))).isEqualTo(Ratio.ONE);
    assertThat(ratio(1, 3).minus(ratio(1, 2))).isEqualTo(ratio(-1, 6));
    assertThat(ratio(2, 3).times(ratio(3, 2))).isEqualTo(Ratio.ONE);
  }

  @Test
  void orderIsThatOfTheNumbers() {
    assertThat(ratio(1, 3)).isLessThan(ratio(34, 100)).isGreaterThan(ratio(-1, 2));
  }

  @Test
  void tiesAreRoundedAwayFromZero() {
    assertThat(ratio(1, 8).rounded(2)).isEqualTo("0.13");
    assertThat(ratio(-1, 8).rounded(2)).isEqualTo("-0.13");
    assertThat(ratio(2, 3).rounded(6)).isEqualTo("0.666667");
  }

  @Test
  void roundedNumberHasNoTrailingZerosAndNoPowerOfTen() {
    assertThat(Ratio.of(100).rounded(6)).hasToString("100");
    assertThat(ratio(5, 2).rounded(6)).hasToString("2.5");
    assertThat(Ratio.ZERO.rounded(6)).hasToString("0");
  }

  @Test
  void divisionByZeroIsRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO));
  }

  private static Ratio ratio(int numerator, int denominator) {
    return Ratio.of(numerator).dividedBy(Ratio.of(denominator));
  }
}
