package org.shuraka.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.shuraka.rollup.RollUpInput.Adjustment;
import org.shuraka.rollup.RollUpInput.ReportedValue;

/**
 * Derives the figures of a programme: {@code new RollUp(input).over("2020-Q3", "2020-Q4")}. It
 * keeps nothing between questions; any number of threads may ask.
 */
public final class RollUp {

  private final Periods periods;
  private final List<IndicatorRollUp> indicators;

  public RollUp(RollUpInput input) {
    periods = new Periods(input.periods());
    var values = input.values().stream().collect(groupingBy(ReportedValue::indicator));
    var adjustments = input.adjustments().stream().collect(groupingBy(Adjustment::indicator));
    indicators =
        input.indicators().stream()
            .map(
                indicator ->
                    new IndicatorRollUp(
                        indicator,
                        periods,
                        input.partners(),
                        values.getOrDefault(indicator.code(), List.of()),
                        adjustments.getOrDefault(indicator.code(), List.of())))
            .toList();
  }

  /**
   * One answer per indicator, in the order of the input, for the window of whole periods that
   * starts with one period and ends with the other.
   */
  public List<IndicatorResult> over(String from, String to) {
    Window window = periods.window(from, to);
    return indicators.stream().map(indicator -> indicator.over(window)).toList();
  }
}
