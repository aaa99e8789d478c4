package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shuraka.shared.LocalisedText;

/**
 * How a budget line stands with one report; every amount in the line's currency.
 *
 * @param spentBefore in accepted reports of earlier periods
 * @param spent in this report, as converted; null where nothing is said or the rate is missing
 */
public record BudgetStatus(
    String budgetLine,
    LocalisedText title,
    String currency,
    BigDecimal budget,
    BigDecimal spentBefore,
    BigDecimal spent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Before and in this report. */
  @JsonProperty
  public BigDecimal spentToDate() {
    return spent == null ? spentBefore : spentBefore.add(spent);
  }

  /** Spent to date in per cent of the budget, 6 decimals, half-up; null where the budget is 0. */
  @JsonProperty
  public BigDecimal burn() {
    return budget.signum() == 0
        ? null
        : spentToDate().multiply(HUNDRED).divide(budget, 6, RoundingMode.HALF_UP);
  }

  @JsonProperty
  public boolean overspent() {
    return spentToDate().compareTo(budget) > 0;
  }
}
