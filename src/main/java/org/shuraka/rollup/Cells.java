package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.rollup.RollUpInput.ReportedValue;

/**
 * A figure in its breakdown: one amount per combination of categories, which stand in the order of
 * the indicator's dimensions (one amount under the empty combination where it has none). The total
 * is derived, so total and cells always move together. A combination that is not listed is zero.
 */
record Cells(SortedMap<List<String>, Amount> amounts) {

  private static final Comparator<List<String>> BY_CATEGORY =
      (left, right) -> Arrays.compare(left.toArray(String[]::new), right.toArray(String[]::new));

  static Cells of(Map<List<String>, Amount> amounts) {
    var sorted = new TreeMap<List<String>, Amount>(BY_CATEGORY);
    sorted.putAll(amounts);
    return new Cells(sorted);
  }

  /**
   * A value that lists no cell is zero. A level is one count under its own name, so that levels
   * move over time as amounts do.
   */
  static Cells of(Indicator indicator, ReportedValue value) {
    if (value.level() != null) {
      return of(Map.of(List.of(value.level().toString()), Amount.of(BigDecimal.ONE)));
    }
    return of(value.cells().isEmpty() ? indicator.undivided(indicator.zero()) : value.cells());
  }

  static Cells sum(List<Cells> parts) {
    var sum = new TreeMap<List<String>, Amount>(BY_CATEGORY);
    for (Cells part : parts) {
      part.amounts.forEach((categories, amount) -> sum.merge(categories, amount, Amount::plus));
    }
    return new Cells(sum);
  }

  static Cells mean(List<Cells> parts) {
    return sum(parts).each(amount -> amount.dividedBy(parts.size()));
  }

  Cells minus(Cells other) {
    return sum(List.of(this, other.each(Amount::negated)));
  }

  boolean isLargerThan(Cells other) {
    return total().numerator().compareTo(other.total().numerator()) > 0;
  }

  /** The level that stands here in place of an amount. */
  int level() {
    return Integer.parseInt(amounts.firstKey().get(0));
  }

  Amount total() {
    return amounts.values().stream().reduce(Amount::plus).orElseThrow();
  }

  private Cells each(UnaryOperator<Amount> change) {
    Cells changed = of(amounts);
    changed.amounts.replaceAll((categories, amount) -> change.apply(amount));
    return changed;
  }
}
