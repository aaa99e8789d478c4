package org.shuraka.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.reporting.BudgetStatus;
import org.shuraka.reporting.Expenditure;

/**
 * A budget line with what the report says was spent of it.
 *
 * @param said all null where the report says nothing yet
 */
public record ExpenditureLine(BudgetStatus budget, Expenditure said) {

  /** Offered beside the line's own currency. */
  private static final List<String> CURRENCIES =
      List.of("EUR", "USD", "IQD", "XOF", "GBP", "CHF", "SYP", "TRY", "JOD", "LBP");

  static List<ExpenditureLine> of(List<BudgetStatus> budget, List<Expenditure> said) {
    Map<String, Expenditure> byLine =
        said.stream().collect(Collectors.toMap(Expenditure::budgetLine, Function.identity()));
    return budget.stream()
        .map(
            b ->
                new ExpenditureLine(
                    b,
                    byLine.getOrDefault(
                        b.budgetLine(),
                        new Expenditure(b.budgetLine(), null, null, null, null, null, null))))
        .toList();
  }

  /** Currencies to choose from, beside the line's own. */
  public List<String> others() {
    return Stream.concat(Stream.ofNullable(said.currency()), CURRENCIES.stream())
        .filter(c -> !c.equals(budget.currency()))
        .distinct()
        .toList();
  }

  /** Whether it was spent in another currency than the budget's. */
  public boolean foreign() {
    return said.amount() != null && !budget.currency().equals(said.currency());
  }
}
