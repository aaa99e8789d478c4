package org.shuraka.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Budget lines of a programme in one currency, and what accepted reports say was spent of them,
 * converted by the rates they name. Amounts of different currencies are never added up.
 *
 * @param grantId the grant that pays them; null where it is not said
 * @param currency ISO 4217, of both amounts
 */
public record Money(
    long programmeId, Long grantId, String currency, BigDecimal budget, BigDecimal spent) {

  private static final int DECIMALS = 6;

  /** Spent, as a ratio of the budget; null where the budget is 0. */
  public BigDecimal burn() {
    return budget.signum() == 0 ? null : spent.divide(budget, DECIMALS, RoundingMode.HALF_UP);
  }

  /** Two amounts of one programme and currency. */
  Money plus(Money other) {
    return new Money(programmeId, null, currency, budget.add(other.budget), spent.add(other.spent));
  }
}
