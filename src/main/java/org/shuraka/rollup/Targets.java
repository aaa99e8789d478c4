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
  private final Ratio whole;
  private final int lastPeriod;

  Targets(Indicator indicator, Periods periods) {
    this.indicator = indicator;
    indicator
        .targets()
        .forEach((period, target) -> byPeriod.put(periods.positionOf(period), Ratio.of(target)));
    whole = indicator.finalTarget() == null ? null : Ratio.of(indicator.finalTarget());
    lastPeriod = periods.count() - 1;
  }

  /**
   * Increments add up, so their targets do; any other target is a level that holds until the next.
   * Without period targets the final target is the one of a window that ends with the programme: of
   * increments, of the window that is the whole programme.
   */
  Ratio over(Window window) {
    if (byPeriod.isEmpty() && window.to() == lastPeriod) {
      return isIncrement() && window.from() > 0 ? null : whole;
    }
    return ofPeriods(window);
  }

  /** What stands beside the figure to date; null where the target to date says it all. */
  FinalTarget beside(Ratio toDate, Window window) {
    if (whole == null || (byPeriod.isEmpty() && window.to() == lastPeriod)) {
      return null;
    }
    if (byPeriod.floorEntry(window.to()) == null) {
      return new FinalTarget(Amount.shown(whole), Amount.shown(achievement(toDate, whole)), null);
    }
    Ratio ofPeriods = ofPeriods(window.fromStart());
    return window.to() < lastPeriod || ofPeriods.equals(whole)
        ? null
        : new FinalTarget(Amount.shown(whole), null, Amount.shown(ofPeriods));
  }

  private Ratio ofPeriods(Window window) {
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
