package org.shuraka.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.rollup.RollUpInput.Period;

/**
 * The programme's reporting periods as positions, so that "before" and "through" are arithmetic.
 */
final class Periods {

  private final Map<String, Integer> positions = new HashMap<>();

  Periods(List<Period> inOrder) {
    Period previous = null;
    for (Period period : inOrder) {
      RollUpInput.require(
          previous == null || period.start().isAfter(previous.end()),
          "Period %s does not follow the one before it",
          period.code());
      RollUpInput.require(
          positions.put(period.code(), positions.size()) == null, "Period %s twice", period.code());
      previous = period;
    }
  }

  int count() {
    return positions.size();
  }

  int positionOf(String period) {
    Integer position = positions.get(period);
    RollUpInput.require(position != null, "There is no period %s", period);
    return position;
  }

  Window window(String from, String to) {
    return new Window(positionOf(from), positionOf(to));
  }
}
