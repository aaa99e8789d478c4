package org.shuraka.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.LocalisedText;

/** Money in the budget's currency, and how much of a budget is spent. */
class ExpenditureTest {

  @Test
  void amountIsDividedByTheRateAndRoundedToTheBudgetsDecimals() {
    assertThat(spent("1000000", "IQD", "1428.5").converted("EUR")).isEqualTo("700.04");
    assertThat(spent("1", "EUR", "0.00152449").converted("XOF")).isEqualTo("656");
    assertThat(spent("0.125", "USD", "1").converted("EUR")).as("half up").isEqualTo("0.13");
    assertThat(spent("-10", "USD", "4").converted("EUR")).isEqualTo("-2.50");
  }

  @Test
  void theSameCurrencyIsTakenAsItIsAndAMissingRateGivesNoAmount() {
    assertThat(spent("12.345", "EUR", null).converted("EUR")).isEqualTo("12.345");
    assertThat(spent("12", "USD", null).converted("EUR")).isNull();
    assertThat(spent(null, "USD", "2").converted("EUR")).isNull();
  }

  @Test
  void burnIsOfAllThatWasSpentSoFar() {
    BudgetStatus third = line("900", "200", "100");
    assertThat(third.spentToDate()).isEqualTo("300");
    assertThat(third.burn()).isEqualTo("33.333333");
    assertThat(third.overspent()).isFalse();
    assertThat(line("300", "200", "100").overspent()).as("to the last cent").isFalse();
    assertThat(line("300", "200", "100.01").overspent()).isTrue();
    assertThat(line("300", "60", null).burn()).isEqualByComparingTo("20");
    assertThat(line("0", "0", "1").burn()).as("of nothing").isNull();
    assertThat(line("0", "0", "1").overspent()).isTrue();
  }

  private static Expenditure spent(String amount, String currency, String rate) {
    return new Expenditure("B1", number(amount), currency, number(rate), null, null, null);
  }

  private static BudgetStatus line(String budget, String before, String now) {
    return new BudgetStatus(
        "B1", LocalisedText.EMPTY, "EUR", number(budget), number(before), number(now));
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
