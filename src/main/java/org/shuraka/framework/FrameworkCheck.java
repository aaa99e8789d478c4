package org.shuraka.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.Fault;

/**
 * Finds everything that is wrong with a framework, each fault with its JSON pointer: codes, words
 * that are not of the list, cycles, combinations that the semantics of figures forbids, periods and
 * partners the programme does not have.
 */
public final class FrameworkCheck {

  /** More indicators than any programme follows: the largest known logframes have some 600. */
  public static final int MOST_INDICATORS = 2_000;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Set<String> TYPES = Set.of("impact", "outcome", "output");
  private static final Set<String> DIRECTIONS = Set.of("ascending", "descending");
  private static final int LONGEST_CELL = 190;

  private final Framework framework;
  private final Set<String> periods;
  private final Set<String> partners;
  private final String at;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * What is checked against what.
   *
   * @param periods codes of the programme's periods
   * @param partners codes of its reporting partners
   * @param at prefix of every pointer
   */
  public FrameworkCheck(Framework framework, Set<String> periods, Set<String> partners, String at) {
    this.framework = framework;
    this.periods = periods;
    this.partners = partners;
    this.at = at;
  }

  public List<Fault> faults() {
    if (framework.indicators().count() > MOST_INDICATORS) {
      fault("/results", "framework.indicators.many", MOST_INDICATORS);
      return faults;
    }
    dimensions();
    results();
    indicators();
    return faults;
  }

  private void dimensions() {
    Set<String> codes = new HashSet<>();
    for (int d = 0; d < framework.dimensions().size(); d++) {
      Dimension dimension = framework.dimensions().get(d);
      String place = "/dimensions/" + d;
      code(place, dimension.code(), codes);
      Set<String> categories = new HashSet<>();
      for (int c = 0; c < dimension.categories().size(); c++) {
        code(place + "/categories/" + c, dimension.categories().get(c).code(), categories);
      }
      if (!categories.contains(Framework.Category.UNKNOWN)) {
        fault(place + "/categories", "framework.dimension.unknown", text(dimension.code()));
      }
    }
  }

  private void results() {
    Map<String, String> parents = new HashMap<>();
    Set<String> codes = new HashSet<>();
    for (int r = 0; r < framework.results().size(); r++) {
      Result result = framework.results().get(r);
      code("/results/" + r, result.code(), codes);
      parents.put(result.code(), result.parent());
      if (result.type() == null || !TYPES.contains(result.type())) {
        fault("/results/" + r + "/type", "framework.result.type", text(result.type()));
      }
      if (result.title().isEmpty()) {
        fault("/results/" + r + "/title", "framework.title.missing", text(result.code()));
      }
    }
    for (int r = 0; r < framework.results().size(); r++) {
      Result result = framework.results().get(r);
      if (result.parent() != null && !codes.contains(result.parent())) {
        fault("/results/" + r + "/parent", "framework.parent.unknown", result.parent());
      } else if (inCycle(result.code(), parents)) {
        fault("/results/" + r + "/parent", "framework.parent.cycle", result.code());
      }
    }
  }

  private static boolean inCycle(String start, Map<String, String> parents) {
    String above = parents.get(start);
    for (int step = 0; above != null && step <= parents.size(); step++) {
      if (above.equals(start)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }

  private void indicators() {
    Set<String> codes = new HashSet<>();
    for (int r = 0; r < framework.results().size(); r++) {
      List<Indicator> indicators = framework.results().get(r).indicators();
      for (int i = 0; i < indicators.size(); i++) {
        String place = "/results/" + r + "/indicators/" + i;
        code(place, indicators.get(i).code(), codes);
        indicator(place, indicators.get(i));
      }
    }
    for (int r = 0; r < framework.results().size(); r++) {
      List<Indicator> indicators = framework.results().get(r).indicators();
      for (int i = 0; i < indicators.size(); i++) {
        String replaces = indicators.get(i).replaces();
        if (replaces != null && replaces.equals(indicators.get(i).code())) {
          fault(
              "/results/" + r + "/indicators/" + i + "/replaces",
              "framework.replaces.itself",
              replaces);
        }
      }
    }
  }

  private void indicator(String place, Indicator indicator) {
    if (indicator.title().isEmpty()) {
      fault(place + "/title", "framework.title.missing", text(indicator.code()));
    }
    if (!DIRECTIONS.contains(indicator.direction())) {
      fault(place + "/direction", "framework.direction", indicator.direction());
    }
    combination(place, indicator);
    disaggregation(place, indicator);
    baseline(place, indicator);
    targets(place, indicator);
    references(place, indicator);
    Set<String> named = new HashSet<>();
    for (int p = 0; p < indicator.partners().size(); p++) {
      String partner = indicator.partners().get(p);
      if (!partners.contains(partner)) {
        fault(place + "/partners/" + p, "framework.partner.unknown", partner);
      } else if (!named.add(partner)) {
        fault(place + "/partners/" + p, "framework.partner.twice", partner);
      }
    }
  }

  private void combination(String place, Indicator i) {
    if (!word(Measure.values(), i.measure())) {
      fault(place + "/measure", "framework.measure", text(i.measure()));
      return;
    }
    boolean known = true;
    known &= optional(place + "/meaning", "framework.meaning", Meaning.values(), i.meaning());
    known &= optional(place + "/overTime", "framework.overTime", OverTime.values(), i.overTime());
    known &=
        optional(
            place + "/acrossPartners",
            "framework.acrossPartners",
            AcrossPartners.values(),
            i.acrossPartners());
    if (!known) {
      return;
    }
    if (i.confirmed()) {
      rule(i)
          .refusedProperty()
          .ifPresent(
              property ->
                  fault(place + "/" + property, "framework.combination", text(i.code()), property));
    }
    boolean ordinal = i.measureOf() == Measure.ORDINAL;
    if (ordinal ? i.levels() == null || i.levels() < 2 || i.levels() > 100 : i.levels() != null) {
      fault(place + "/levels", "framework.levels");
    }
  }

  /** How the indicator's figures combine; its words must be of the lists. */
  static AggregationRule rule(Indicator i) {
    return new AggregationRule(
        Measure.of(i.measure()),
        i.meaning() == null ? null : Meaning.of(i.meaning()),
        i.overTime() == null ? null : OverTime.of(i.overTime()),
        i.acrossPartners() == null ? null : AcrossPartners.of(i.acrossPartners()));
  }

  static boolean sameWords(Indicator a, Indicator b) {
    return Objects.equals(a.measure(), b.measure())
        && Objects.equals(a.meaning(), b.meaning())
        && Objects.equals(a.overTime(), b.overTime())
        && Objects.equals(a.acrossPartners(), b.acrossPartners());
  }

  private void disaggregation(String place, Indicator indicator) {
    int longest = 0;
    Set<String> seen = new HashSet<>();
    for (int d = 0; d < indicator.disaggregation().size(); d++) {
      String code = indicator.disaggregation().get(d);
      var dimension = framework.dimension(code);
      if (dimension.isEmpty() || !seen.add(code)) {
        fault(place + "/disaggregation/" + d, "framework.dimension", code);
        continue;
      }
      longest +=
          1
              + dimension.get().categories().stream()
                  .mapToInt(c -> text(c.code()).length())
                  .max()
                  .orElse(0);
    }
    boolean counted =
        Measure.UNIT.code().equals(indicator.measure())
            || Measure.PERCENTAGE.code().equals(indicator.measure());
    if (!indicator.disaggregation().isEmpty() && !counted) {
      fault(place + "/disaggregation", "framework.disaggregation.measure", text(indicator.code()));
    }
    int codes = String.join(",", indicator.disaggregation()).length();
    if (longest > LONGEST_CELL || codes > LONGEST_CELL) {
      fault(place + "/disaggregation", "framework.disaggregation.long", LONGEST_CELL);
    }
  }

  private void baseline(String place, Indicator indicator) {
    var baseline = indicator.baseline();
    if (baseline == null) {
      return;
    }
    boolean rate = baseline.numerator() != null || baseline.denominator() != null;
    if (rate
        && (baseline.numerator() == null
            || baseline.denominator() == null
            || baseline.value() != null
            || !Measure.PERCENTAGE.code().equals(indicator.measure()))) {
      fault(place + "/baseline", "framework.baseline.form");
      return;
    }
    number(place + "/baseline/value", baseline.value());
    number(place + "/baseline/numerator", baseline.numerator());
    number(place + "/baseline/denominator", baseline.denominator());
    if (rate
        && (baseline.numerator().signum() < 0
            || baseline.numerator().compareTo(baseline.denominator()) > 0)) {
      fault(place + "/baseline/numerator", "framework.numerator");
    }
  }

  private void targets(String place, Indicator indicator) {
    Set<String> seen = new HashSet<>();
    for (int t = 0; t < indicator.targets().size(); t++) {
      Target target = indicator.targets().get(t);
      String where = place + "/targets/" + t;
      if (target.period() == null || !periods.contains(target.period())) {
        fault(where + "/period", "framework.period.unknown", text(target.period()));
      } else if (!seen.add(target.period())) {
        fault(where + "/period", "framework.target.twice", target.period());
      }
      if (target.value() == null) {
        fault(where + "/value", "framework.target.value");
      }
      number(where + "/value", target.value());
    }
    number(place + "/finalTarget", indicator.finalTarget());
  }

  private void references(String place, Indicator indicator) {
    if (indicator.references() == null) {
      return;
    }
    for (int r = 0; r < indicator.references().size(); r++) {
      String code = indicator.references().get(r).code();
      if (code == null || code.isBlank()) {
        fault(place + "/references/" + r + "/code", "framework.reference.code");
      }
    }
  }

  private void code(String place, String code, Set<String> seen) {
    if (code == null || !CODE.matcher(code).matches()) {
      fault(place + "/code", "framework.code.form", text(code));
    } else if (!seen.add(code)) {
      fault(place + "/code", "framework.code.twice", code);
    }
  }

  /** Numbers have at most 15 digits before the point and 4 after it. */
  private void number(String place, BigDecimal number) {
    if (number != null && !isExact(number)) {
      fault(place, "framework.number");
    }
  }

  /** Whether a number fits the 19 digits, 4 of them decimals, in which values are kept. */
  public static boolean isExact(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    // As long: a billion zeros written with an exponent would come round to a small number.
    return plain.scale() <= 4 && (long) plain.precision() - plain.scale() <= 15;
  }

  private boolean optional(String place, String key, Enum<?>[] values, String word) {
    if (word == null || word(values, word)) {
      return true;
    }
    fault(place, key, word);
    return false;
  }

  private static boolean word(Enum<?>[] values, String word) {
    for (Enum<?> value : values) {
      if (value.name().equalsIgnoreCase(word) && Codes.codeOf(value).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private void fault(String place, String key, Object... arguments) {
    faults.add(Fault.at(at + place, key, arguments));
  }
}
