package org.shuraka.review;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Measure;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.ReportedValue;

/** Reported values as figures to compare: totals, and cells by their categories. */
final class SaidFigures {

  private static final String SEPARATOR = "|";

  private SaidFigures() {}

  /** Null where nothing is said. */
  static Figure total(Indicator i, ReportedValue v) {
    if (v == null) {
      return null;
    }
    if (v.notApplicable()) {
      return Figure.NOT_APPLICABLE;
    }
    return switch (i.measureOf()) {
      case NOMINAL ->
          v.yes() == null ? null : Figure.of(v.yes() ? BigDecimal.ONE : BigDecimal.ZERO, null);
      case ORDINAL -> v.level() == null ? null : Figure.of(BigDecimal.valueOf(v.level()), null);
      case QUALITATIVE -> Figure.of(v.text());
      case UNIT, PERCENTAGE ->
          v.cells() == null
              ? Figure.of(v.value() != null ? v.value() : v.numerator(), v.denominator())
              : cells(i, v).values().stream().reduce(Figure::plus).orElse(null);
    };
  }

  /**
   * By their categories in the order of the indicator's dimensions, {@code |} between; a figure
   * without its breakdown is all unknown.
   */
  static Map<String, Figure> cells(Indicator i, ReportedValue v) {
    Map<String, Figure> cells = new LinkedHashMap<>();
    if (v == null || v.notApplicable()) {
      return cells;
    }
    if (v.cells() != null) {
      v.cells()
          .forEach(
              c ->
                  cells.put(
                      i.disaggregation().stream()
                          .map(d -> c.categories().getOrDefault(d, Category.UNKNOWN))
                          .collect(Collectors.joining(SEPARATOR)),
                      Figure.of(c.value() != null ? c.value() : c.numerator(), c.denominator())));
    } else if (total(i, v) != null) {
      cells.put(
          i.disaggregation().stream()
              .map(d -> Category.UNKNOWN)
              .collect(Collectors.joining(SEPARATOR)),
          total(i, v));
    }
    return cells;
  }

  /** What was last accepted; null where nothing was. */
  static Figure last(Indicator i, Earlier past) {
    if (past == null) {
      return null;
    }
    return i.measureOf() == Measure.QUALITATIVE
        ? Figure.of(past.answer())
        : Figure.of(past.total(), i.measureOf() == Measure.PERCENTAGE ? past.denominator() : null);
  }
}
