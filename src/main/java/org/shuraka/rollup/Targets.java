package org.shuraka.rollup;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Meaning;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.shared.Ratio;

/** What an indicator is to reach, and how far it has come. Null stands for "there is none". */
final class Targets {

  private final Indicator indicator;
  private final NavigableMap<Integer, Ratio> byPeriod = new TreeMap<>();

  Targets(Indicator indicator, Periods periods) {
    this.indicator = indicator;
    indicator
        .targets()
        .forEach((period, target) -> byPeriod.put(periods.positionOf(period), Ratio.of(target)));
  }

  /**
   * Increments add up, so their targets do; any other target is a level that holds until the next.
   */
  Ratio over(Window window) {
    if (isIncrement()) {
      return byPeriod.subMap(window.from(), true, window.to(), true).values().stream()
          .reduce(Ratio::plus)
          .orElse(null);
    }
    var latest = byPeriod.floorEntry(window.to());
    return latest == null ? null : latest.getValue();
  }

  /**
   * The way gone from the baseline to the target: one formula up and down, negative the wrong way.
   */
  Ratio achievement(Ratio actual, Ratio target) {
    if (actual == null || target == null) {
      return null;
    }
    Ratio baseline =
        isIncrement() || indicator.baseline() == null ? null : indicator.baseline().value();
    if (baseline == null && !isIncrement() && indicator.direction() == Direction.DESCENDING) {
      return null;
    }
    Ratio start = baseline == null ? Ratio.ZERO : baseline;
    Ratio way = target.minus(start);
    return way.isZero() ? null : actual.minus(start).dividedBy(way);
  }

  private boolean isIncrement() {
    return indicator.meaning() == Meaning.INCREMENT;
  }
}
