package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Measure;
import org.shuraka.rollup.RollUpInput.Adjustment;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.rollup.RollUpInput.Partner;
import org.shuraka.rollup.RollUpInput.ReportedValue;
import org.shuraka.rollup.RollUpInput.State;
import org.shuraka.shared.Ratio;

/** One indicator: its series combined across partners and places, adjusted, held to its target. */
final class IndicatorRollUp {

  /** What one series brings to a window. */
  private record Part(Series.Key of, Cells cells) {}

  private interface Subtotal<T> {
    T of(String code, BigDecimal value, BigDecimal numerator, BigDecimal denominator);
  }

  private final Indicator indicator;
  private final SortedMap<Series.Key, Series> series = new TreeMap<>();
  private final Duties duties;
  private final Targets targets;
  private final NavigableMap<Integer, Ratio> adjustments = new TreeMap<>();

  IndicatorRollUp(
      Indicator indicator,
      Periods periods,
      List<Partner> partners,
      List<ReportedValue> values,
      List<Adjustment> adjusted) {
    this.indicator = indicator;
    duties = new Duties(indicator, periods, partners);
    targets = new Targets(indicator, periods);
    for (ReportedValue value : values) {
      int period = periods.positionOf(value.period());
      duties.add(value.partner(), period, value.state());
      if (value.state() == State.REPORTED && indicator.measure() != Measure.QUALITATIVE) {
        series
            .computeIfAbsent(value.series(), key -> new Series(indicator))
            .add(period, Cells.of(indicator, value));
      }
    }
    for (Adjustment adjustment : adjusted) {
      adjustments.merge(
          periods.positionOf(adjustment.period()), Ratio.of(adjustment.amount()), Ratio::plus);
    }
  }

  IndicatorResult over(Window window) {
    Window toDate = window.fromStart();
    List<Part> partsToDate = parts(toDate);
    Ratio value = value(partsToDate, toDate);
    Ratio achievement = targets.achievement(value, targets.over(toDate));
    return new IndicatorResult(
        indicator.code(),
        Amount.shown(achievement),
        figure(parts(window), window),
        figure(partsToDate, toDate),
        targets.beside(value, window));
  }

  /** In the order of partner and location. */
  private List<Part> parts(Window window) {
    var parts = new ArrayList<Part>();
    series.forEach(
        (key, one) -> one.over(window).ifPresent(cells -> parts.add(new Part(key, cells))));
    return parts;
  }

  private Figure figure(List<Part> parts, Window window) {
    BigDecimal target = Amount.shown(targets.over(window));
    Coverage coverage = duties.over(window);
    if (indicator.measure() == Measure.QUALITATIVE) {
      return Figure.withoutValue(target, coverage, null, null);
    }
    if (indicator.measure() == Measure.ORDINAL) {
      var distribution = distribution(parts);
      return Figure.withoutValue(target, coverage, distribution, lowerMedian(distribution));
    }
    Optional<Cells> programme = programme(parts);
    Optional<Amount> total = programme.map(Cells::total);
    return new Figure(
        Amount.shown(value(parts, window)),
        total.map(Amount::shownNumerator).orElse(null),
        total.map(Amount::shownDenominator).orElse(null),
        indicator.isAdjustable() ? total.map(Amount::shownValue).orElse(null) : null,
        isAdditive() ? null : Figure.NOT_ADDITIVE,
        target,
        coverage,
        isAdditive() ? programme.map(this::shown).orElse(List.of()) : null,
        subtotals(parts, Series.Key::partner, Figure.OfPartner::new),
        subtotals(parts, Series.Key::location, Figure.OfLocation::new),
        null,
        null);
  }

  /** Before rounding, with the adjustments of the window's periods. Missing is not adjusted. */
  private Ratio value(List<Part> parts, Window window) {
    Ratio gross = programme(parts).map(Cells::total).map(Amount::value).orElse(null);
    return gross == null
        ? null
        : adjustments.subMap(window.from(), true, window.to(), true).values().stream()
            .reduce(gross, Ratio::plus);
  }

  private boolean isAdditive() {
    return indicator.acrossPartners() != AcrossPartners.NONE;
  }

  private Optional<Cells> programme(List<Part> parts) {
    return isAdditive() ? combined(parts.stream().map(Part::cells).toList()) : Optional.empty();
  }

  /** The indicator's operator, the same for the programme, one partner and one place. */
  private Optional<Cells> combined(List<Cells> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return switch (indicator.acrossPartners()) {
      case SUM, RATIO_OF_SUMS -> Optional.of(Cells.sum(parts));
      case AVERAGE -> Optional.of(Cells.mean(parts));
      case MAX -> parts.stream().reduce((first, next) -> next.isLargerThan(first) ? next : first);
      case NONE -> parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    };
  }

  private <T> List<T> subtotals(
      List<Part> parts, Function<Series.Key, String> place, Subtotal<T> subtotal) {
    var byPlace = new TreeMap<String, List<Cells>>();
    for (Part part : parts) {
      String code = place.apply(part.of());
      if (code != null) {
        byPlace.computeIfAbsent(code, key -> new ArrayList<>()).add(part.cells());
      }
    }
    var subtotals = new ArrayList<T>();
    for (Map.Entry<String, List<Cells>> one : byPlace.entrySet()) {
      Optional<Amount> total = combined(one.getValue()).map(Cells::total);
      total.ifPresent(
          amount ->
              subtotals.add(
                  subtotal.of(
                      one.getKey(),
                      amount.shownValue(),
                      amount.shownNumerator(),
                      amount.shownDenominator())));
    }
    return List.copyOf(subtotals);
  }

  private List<Figure.Cell> shown(Cells cells) {
    if (indicator.disaggregation().isEmpty()) {
      return List.of();
    }
    return cells.amounts().entrySet().stream()
        .filter(cell -> !cell.getValue().isZero())
        .map(
            cell ->
                new Figure.Cell(
                    byDimension(cell.getKey()),
                    cell.getValue().shownValue(),
                    cell.getValue().shownNumerator(),
                    cell.getValue().shownDenominator()))
        .toList();
  }

  private Map<String, String> byDimension(List<String> categories) {
    var byDimension = new LinkedHashMap<String, String>();
    for (int i = 0; i < categories.size(); i++) {
      byDimension.put(indicator.disaggregation().get(i), categories.get(i));
    }
    return byDimension;
  }

  private static SortedMap<Integer, Integer> distribution(List<Part> parts) {
    var distribution = new TreeMap<Integer, Integer>();
    parts.forEach(part -> distribution.merge(part.cells().level(), 1, Integer::sum));
    return distribution;
  }

  /** Of an even number, the lower of the two in the middle; null where nobody reported. */
  static Integer lowerMedian(SortedMap<Integer, Integer> distribution) {
    int middle = (distribution.values().stream().mapToInt(Integer::intValue).sum() + 1) / 2;
    int passed = 0;
    for (Map.Entry<Integer, Integer> level : distribution.entrySet()) {
      passed += level.getValue();
      if (passed >= middle) {
        return level.getKey();
      }
    }
    return null;
  }
}
