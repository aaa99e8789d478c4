package org.shuraka.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.Titles;

/**
 * A figure by one dimension after the other: its cells added up over all others. Cells make up
 * their figure whatever its rule, so their sums by category do, too; percentages are quotients of
 * the sums.
 *
 * @param title of the dimension
 */
public record Marginals(String title, List<Part> parts) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 6;

  /** One category; numerator and denominator null where the figure has none. */
  public record Part(String label, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    private Part plus(Figure.Cell cell) {
      return cell.denominator() == null
          ? new Part(label, value.add(cell.value()), null, null)
          : quotient(label, numerator.add(cell.numerator()), denominator.add(cell.denominator()));
    }

    private static Part of(String label, Figure.Cell cell) {
      return new Part(label, cell.value(), cell.numerator(), cell.denominator());
    }

    private static Part quotient(String label, BigDecimal numerator, BigDecimal denominator) {
      BigDecimal value =
          denominator.signum() == 0
              ? null
              : HUNDRED.multiply(numerator).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
      return new Part(label, value, numerator, denominator);
    }
  }

  /** Empty for figures without a breakdown. */
  public static List<Marginals> of(Framework.Indicator indicator, Figure figure, Titles titles) {
    List<Marginals> all = new ArrayList<>();
    if (figure.cells() == null || figure.cells().isEmpty()) {
      return all;
    }
    for (String dimension : indicator.disaggregation()) {
      Map<String, Part> parts = new LinkedHashMap<>();
      for (Figure.Cell cell : figure.cells()) {
        String category = cell.categories().get(dimension);
        parts.compute(
            category,
            (code, part) ->
                part == null ? Part.of(titles.category(dimension, code), cell) : part.plus(cell));
      }
      all.add(new Marginals(titles.dimension(dimension), List.copyOf(parts.values())));
    }
    return all;
  }
}
