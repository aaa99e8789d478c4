package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;
import org.shuraka.programme.ProgrammeView;

/** What a framework version promises: targets and baselines, in the terms of the arithmetic. */
final class Commitments {

  private final Map<String, Targets> byIndicator = new HashMap<>();
  private final List<Results.LostTarget> lost = new ArrayList<>();

  Commitments(Framework framework, List<ProgrammeView.Period> periods) {
    Periods calendar =
        new Periods(
            periods.stream()
                .map(p -> new RollUpInput.Period(p.code(), p.start(), p.end()))
                .toList());
    Set<String> known =
        periods.stream().map(ProgrammeView.Period::code).collect(Collectors.toSet());
    framework
        .indicators()
        .filter(Framework.Indicator::confirmed)
        .forEach(
            i -> byIndicator.put(i.code(), new Targets(indicator(i, kept(i, known)), calendar)));
  }

  /** A target whose period the calendar does not have counts for nothing, and is named. */
  private List<Framework.Target> kept(Framework.Indicator i, Set<String> known) {
    i.targets().stream()
        .filter(t -> !known.contains(t.period()))
        .forEach(t -> lost.add(new Results.LostTarget(i.code(), t.period())));
    return i.targets().stream().filter(t -> known.contains(t.period())).toList();
  }

  /** The targets that are left out, since their periods do not exist. */
  List<Results.LostTarget> lost() {
    return List.copyOf(lost);
  }

  Targets of(String indicator) {
    return byIndicator.get(indicator);
  }

  /** A framework's indicator in the terms of the arithmetic. */
  static RollUpInput.Indicator indicator(Framework.Indicator i) {
    return indicator(i, i.targets());
  }

  private static RollUpInput.Indicator indicator(
      Framework.Indicator i, List<Framework.Target> targets) {
    return new RollUpInput.Indicator(
        i.code(),
        Measure.of(i.measure()),
        i.meaning() == null ? null : Meaning.of(i.meaning()),
        i.overTime() == null ? null : OverTime.of(i.overTime()),
        i.acrossPartners() == null ? null : AcrossPartners.of(i.acrossPartners()),
        Direction.of(i.direction()),
        i.disaggregation(),
        i.levels(),
        i.partners(),
        baseline(i.baseline()),
        targets.stream()
            .collect(Collectors.toMap(Framework.Target::period, Framework.Target::value)),
        i.finalTarget());
  }

  private static Amount baseline(Framework.Baseline b) {
    if (b == null || (b.value() == null && b.numerator() == null)) {
      return null;
    }
    BigDecimal numerator = b.numerator();
    return numerator == null ? Amount.of(b.value()) : Amount.of(numerator, b.denominator());
  }
}
