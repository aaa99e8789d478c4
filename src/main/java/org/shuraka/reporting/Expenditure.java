package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.shuraka.shared.Currencies;

/**
 * What was spent of one budget line in a period, in the currency in which it was spent.
 *
 * @param budgetLine code of a line of the partner's budget
 * @param amount at most 3 decimals; below zero to correct what was reported before, with a comment
 * @param currency ISO 4217; the budget line's where nothing is said
 * @param rate units of {@code currency} for one unit of the budget line's currency, as exchange
 *     rates are published (1 EUR = 1428.5 IQD); above 0, at most 8 decimals; null where both are
 *     the same
 * @param rateSource where the rate is from, as InforEuro
 * @param rateDate of which day or month the rate is
 */
public record Expenditure(
    String budgetLine,
    BigDecimal amount,
    String currency,
    BigDecimal rate,
    String rateSource,
    LocalDate rateDate,
    String comment) {

  /**
   * The amount in the budget line's currency: divided by the rate and rounded half-up to that
   * currency's decimals; null while amount or rate is missing.
   */
  @JsonIgnore
  BigDecimal converted(String budgetCurrency) {
    if (amount == null || budgetCurrency.equals(currency)) {
      return amount;
    }
    return rate == null
        ? null
        : amount.divide(rate, Currencies.decimals(budgetCurrency), RoundingMode.HALF_UP);
  }

  /** The same; in that currency where none is said. */
  Expenditure in(String budgetCurrency) {
    return new Expenditure(
        budgetLine,
        amount,
        currency == null ? budgetCurrency : currency,
        rate,
        rateSource,
        rateDate,
        comment);
  }

  /** Without the zeros that the database fills decimals up with. */
  Expenditure plain() {
    return new Expenditure(
        budgetLine, plain(amount), currency, plain(rate), rateSource, rateDate, comment);
  }

  private static BigDecimal plain(BigDecimal number) {
    if (number == null) {
      return null;
    }
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  @JsonIgnore
  boolean isBlank(String budgetCurrency) {
    return amount == null
        && (currency == null || currency.equals(budgetCurrency))
        && rate == null
        && rateDate == null
        && (rateSource == null || rateSource.isBlank())
        && (comment == null || comment.isBlank());
  }
}
