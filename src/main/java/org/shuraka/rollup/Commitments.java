package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  Commitments(Framework framework, List<ProgrammeView.Period> periods) {
    Periods calendar =
        new Periods(
            periods.stream()
                .map(p -> new RollUpInput.Period(p.code(), p.start(), p.end()))
                .toList());
    framework
        .indicators()
        .filter(Framework.Indicator::confirmed)
        .forEach(i -> byIndicator.put(i.code(), new Targets(indicator(i), calendar)));
  }

  Targets of(String indicator) {
    return byIndicator.get(indicator);
  }

  /** A framework's indicator in the terms of the arithmetic. */
  static RollUpInput.Indicator indicator(Framework.Indicator i) {
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
        i.targets().stream()
            .collect(Collectors.toMap(Framework.Target::period, Framework.Target::value)));
  }

  private static Amount baseline(Framework.Baseline b) {
    if (b == null || (b.value() == null && b.numerator() == null)) {
      return null;
    }
    BigDecimal numerator = b.numerator();
    return numerator == null ? Amount.of(b.value()) : Amount.of(numerator, b.denominator());
  }
}
