package org.shuraka.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Measure;

/**
 * What is looked at in the figures before submission. Errors: an indicator of which nothing is
 * said, and people in fractions. Warnings: a figure far from the last one, a total other than was
 * said, everything in "unknown". (Numerators above their denominators and "not applicable" without
 * a comment are refused when they are saved.)
 */
final class FigureCheck {

  /** Units of count that come whole. */
  private static final Set<String> WHOLE =
      Set.of("person", "people", "attendance", "household", "event", "organisation", "policy");

  /** A figure this many times the last one, or less than its part, is a jump. */
  private static final BigDecimal TIMES = BigDecimal.valueOf(3);

  /** Small figures jump all the time. */
  private static final BigDecimal SMALL = BigDecimal.TEN;

  /** Percentage points that are a jump. */
  private static final BigDecimal POINTS = BigDecimal.valueOf(30);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Framework framework;
  private final Map<String, Earlier> earlier;

  /**
   * What is compared with what.
   *
   * @param earlier by the key of the value
   */
  FigureCheck(Framework framework, Map<String, Earlier> earlier) {
    this.framework = framework;
    this.earlier = earlier;
  }

  List<Finding> findings(String partner, List<ReportedValue> values) {
    List<Finding> findings = new ArrayList<>();
    framework
        .indicators()
        .filter(i -> i.confirmed() && i.partners().contains(partner))
        .forEach(
            i -> {
              List<ReportedValue> said =
                  values.stream().filter(v -> v.indicator().equals(i.code())).toList();
              if (said.isEmpty()) {
                findings.add(Finding.error("missing", at(i.code()), i.code()));
              }
              said.stream().filter(v -> !v.notApplicable()).forEach(v -> look(i, v, findings));
            });
    return findings;
  }

  private static String at(String key) {
    return "/" + FiguresSection.MEMBER + "/" + key;
  }

  private void look(Indicator indicator, ReportedValue value, List<Finding> findings) {
    String at = at(value.key());
    if (fractions(indicator, value)) {
      findings.add(Finding.error("decimals", at, indicator.code()));
    }
    BigDecimal total = total(value);
    if (total == null) {
      return;
    }
    if (negative(indicator, value)) {
      findings.add(Finding.warning("negative", at, indicator.code()));
    }
    if (value.statedTotal() != null && value.statedTotal().compareTo(total) != 0) {
      findings.add(Finding.warning("total", at, indicator.code(), total, value.statedTotal()));
    }
    if (unknownAlone(indicator, value) && total.signum() != 0) {
      findings.add(Finding.warning("unknown", at, indicator.code()));
    }
    Earlier last = earlier.get(value.key());
    if (last != null && last.total() != null && jumps(indicator, value, total, last)) {
      findings.add(
          indicator.measureOf() == Measure.PERCENTAGE
              ? Finding.warning("jump.share", at, indicator.code(), last.period())
              : Finding.warning("jump", at, indicator.code(), total, last.total(), last.period()));
    }
  }

  private static boolean fractions(Indicator indicator, ReportedValue value) {
    return isCounted(indicator) && any(value, number -> number.stripTrailingZeros().scale() > 0);
  }

  /** May be a correction of what was counted before; more often it is a slip. */
  private static boolean negative(Indicator indicator, ReportedValue value) {
    return isCounted(indicator) && any(value, number -> number.signum() < 0);
  }

  private static boolean isCounted(Indicator indicator) {
    return indicator.measureOf() == Measure.UNIT
        && indicator.unitOfCount() != null
        && WHOLE.contains(indicator.unitOfCount());
  }

  private static boolean any(ReportedValue value, Predicate<BigDecimal> what) {
    return value.cells() == null
        ? value.value() != null && what.test(value.value())
        : value.cells().stream().anyMatch(cell -> cell.value() != null && what.test(cell.value()));
  }

  /** Of a number its sum, of a percentage the sum of its numerators; null for other measures. */
  private static BigDecimal total(ReportedValue value) {
    if (value.cells() == null) {
      return value.value() != null ? value.value() : value.numerator();
    }
    return value.cells().stream()
        .map(c -> c.value() != null ? c.value() : c.numerator())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal denominator(ReportedValue value) {
    if (value.cells() == null) {
      return value.denominator();
    }
    return value.cells().stream()
        .map(ReportedValue.Cell::denominator)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean unknownAlone(Indicator indicator, ReportedValue value) {
    return !indicator.disaggregation().isEmpty()
        && (value.cells() == null
            || value.cells().stream()
                .allMatch(
                    c -> c.categories().values().stream().allMatch(Category.UNKNOWN::equals)));
  }

  private static boolean jumps(
      Indicator indicator, ReportedValue value, BigDecimal total, Earlier last) {
    if (indicator.measureOf() == Measure.PERCENTAGE) {
      BigDecimal of = denominator(value);
      return of.signum() > 0
          && last.denominator() != null
          && last.denominator().signum() > 0
          && points(total, of, last).compareTo(POINTS.multiply(of).multiply(last.denominator()))
              > 0;
    }
    BigDecimal difference = total.subtract(last.total()).abs();
    BigDecimal larger = total.abs().max(last.total().abs());
    BigDecimal smaller = total.abs().min(last.total().abs());
    return difference.compareTo(SMALL) >= 0
        && last.total().signum() != 0
        && larger.compareTo(smaller.multiply(TIMES)) > 0;
  }

  /** The difference of two percentages, times both denominators: exact. */
  private static BigDecimal points(BigDecimal total, BigDecimal of, Earlier last) {
    return HUNDRED
        .multiply(total.multiply(last.denominator()).subtract(last.total().multiply(of)))
        .abs();
  }
}
