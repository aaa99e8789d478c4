package org.shuraka.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.Fault;

/**
 * What is allowed in a logframe and rarely meant: a percentage outside 0 to 100, one that looks
 * like a ratio, fewer than no people, a final target that the period targets do not come to. Said
 * where it is typed; nobody is kept from saving it.
 */
public final class FrameworkWarnings {

  /** Units of count of which there cannot be fewer than none. */
  private static final Set<String> COUNTED =
      Set.of("person", "people", "attendance", "household", "event", "organisation", "policy");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FrameworkWarnings() {}

  /** Of all indicators whose figures were explained, with JSON pointers into the framework. */
  public static List<Fault> of(Framework framework) {
    List<Fault> warnings = new ArrayList<>();
    for (int r = 0; r < framework.results().size(); r++) {
      List<Indicator> indicators = framework.results().get(r).indicators();
      for (int i = 0; i < indicators.size(); i++) {
        warnings.addAll(of(indicators.get(i), "/results/" + r + "/indicators/" + i));
      }
    }
    return warnings;
  }

  /** Of one indicator. */
  public static List<Fault> of(Indicator indicator, String pointer) {
    List<Fault> warnings = new ArrayList<>();
    for (int t = 0; t < indicator.targets().size(); t++) {
      Target target = indicator.targets().get(t);
      look(indicator, target.value(), pointer + "/targets/" + t + "/value", warnings);
    }
    look(indicator, indicator.finalTarget(), pointer + "/finalTarget", warnings);
    if (indicator.baseline() != null) {
      look(indicator, indicator.baseline().value(), pointer + "/baseline/value", warnings);
    }
    differs(indicator, pointer, warnings);
    return warnings;
  }

  private static void look(
      Indicator indicator, BigDecimal value, String pointer, List<Fault> warnings) {
    if (value == null) {
      return;
    }
    if (indicator.measureOf() == Measure.PERCENTAGE) {
      if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
        warnings.add(warning(pointer, "percentage", indicator, value));
      } else if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0) {
        warnings.add(warning(pointer, "ratio", indicator, value, value.movePointRight(2)));
      }
    } else if (value.signum() < 0 && COUNTED.contains(String.valueOf(indicator.unitOfCount()))) {
      warnings.add(warning(pointer, "negative", indicator, value));
    }
  }

  /** Only increments add up; of levels the last one counts, in whatever order they were written. */
  private static void differs(Indicator indicator, String pointer, List<Fault> warnings) {
    if (indicator.finalTarget() == null
        || indicator.targets().isEmpty()
        || !Meaning.INCREMENT.code().equals(indicator.meaning())) {
      return;
    }
    BigDecimal sum =
        indicator.targets().stream().map(Target::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(indicator.finalTarget()) != 0) {
      warnings.add(
          warning(pointer + "/finalTarget", "differs", indicator, indicator.finalTarget(), sum));
    }
  }

  private static Fault warning(
      String pointer, String what, Indicator indicator, BigDecimal... numbers) {
    return new Fault(
        pointer,
        "framework.warning." + what,
        Stream.concat(
                Stream.<Object>of(indicator.code()),
                Stream.of(numbers).map(n -> (Object) n.stripTrailingZeros().toPlainString()))
            .toList());
  }
}
