package org.shuraka.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.shuraka.framework.Meaning;
import org.shuraka.rollup.RollUpInput.Indicator;

/**
 * The reported values of one indicator by one partner at one location (or none), by period. Here
 * they combine over time. A period without a value is missing, never zero.
 */
final class Series {

  /** Partners by code, then locations by code, no location first: so ties are decided. */
  record Key(String partner, String location) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::partner)
            .thenComparing(Key::location, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final Indicator indicator;
  private final NavigableMap<Integer, Cells> byPeriod = new TreeMap<>();

  Series(Indicator indicator) {
    this.indicator = indicator;
  }

  void add(int period, Cells cells) {
    byPeriod.put(period, cells);
  }

  /**
   * Empty where nothing was reported in the window: then the series takes no part. "To date" needs
   * no rule of its own: it is the window from the first period, before which there is nothing.
   */
  Optional<Cells> over(Window window) {
    List<Cells> reported =
        new ArrayList<>(byPeriod.subMap(window.from(), true, window.to(), true).values());
    if (reported.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (indicator.overTime()) {
          case SUM -> Cells.sum(reported);
          case AVERAGE -> Cells.mean(reported);
          case MAX ->
              reported.stream()
                  .reduce((earlier, later) -> earlier.isLargerThan(later) ? earlier : later)
                  .orElseThrow();
          case LATEST -> {
            Cells latest = reported.get(reported.size() - 1);
            yield indicator.meaning() == Meaning.RUNNING_TOTAL
                ? sinceBefore(window, latest)
                : latest;
          }
        });
  }

  private Cells sinceBefore(Window window, Cells latest) {
    Map.Entry<Integer, Cells> before = byPeriod.lowerEntry(window.from());
    return before == null ? latest : latest.minus(before.getValue());
  }
}
