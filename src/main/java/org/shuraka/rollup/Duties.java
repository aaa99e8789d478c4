package org.shuraka.rollup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.rollup.RollUpInput.Partner;
import org.shuraka.rollup.RollUpInput.State;

/** Which partner is to report an indicator in which period, and did. */
final class Duties {

  private record Duty(String partner, int period) {}

  private final Map<String, Window> participation = new TreeMap<>();
  private final Set<Duty> reported = new HashSet<>();
  private final Set<Duty> notApplicable = new HashSet<>();

  Duties(Indicator indicator, Periods periods, List<Partner> partners) {
    for (Partner partner : partners) {
      if (indicator.partners().contains(partner.code())) {
        participation.put(
            partner.code(), periods.window(partner.firstPeriod(), partner.lastPeriod()));
      }
    }
  }

  void add(String partner, int period, State state) {
    (state == State.REPORTED ? reported : notApplicable).add(new Duty(partner, period));
  }

  /** A partner that has a figure for one place was expected, even if it excused another place. */
  Coverage over(Window window) {
    int expected = 0;
    int accepted = 0;
    for (Map.Entry<String, Window> partner : participation.entrySet()) {
      for (int period = window.from(); period <= window.to(); period++) {
        if (partner.getValue().contains(period)) {
          var duty = new Duty(partner.getKey(), period);
          boolean fulfilled = reported.contains(duty);
          accepted += fulfilled ? 1 : 0;
          expected += fulfilled || !notApplicable.contains(duty) ? 1 : 0;
        }
      }
    }
    return new Coverage(expected, accepted);
  }
}
