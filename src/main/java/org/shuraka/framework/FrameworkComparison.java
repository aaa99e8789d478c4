package org.shuraka.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.LocalisedText;

/** What changed between two versions of a framework, indicator by indicator. */
public record FrameworkComparison(List<Change> changes) {

  /**
   * One change.
   *
   * @param kind {@code added}, {@code removed}, or what of it changed: {@code title}, {@code
   *     meaning}, {@code baseline}, {@code target}, {@code finalTarget}, {@code partners}, {@code
   *     disaggregation}, {@code references}
   * @param period of a target, else null
   * @param was null where there was none
   */
  public record Change(
      String indicator, LocalisedText title, String kind, String period, String was, String is) {}

  public static FrameworkComparison of(Framework earlier, Framework later) {
    Map<String, Indicator> before = byCode(earlier);
    Map<String, Indicator> after = byCode(later);
    List<Change> changes = new ArrayList<>();
    before.forEach(
        (code, was) -> {
          Indicator is = after.get(code);
          if (is == null) {
            changes.add(new Change(code, was.title(), "removed", null, null, null));
          } else {
            compare(was, is, changes);
          }
        });
    after.forEach(
        (code, is) -> {
          if (!before.containsKey(code)) {
            changes.add(new Change(code, is.title(), "added", null, null, null));
          }
        });
    return new FrameworkComparison(changes);
  }

  private static void compare(Indicator was, Indicator is, List<Change> changes) {
    changed(is, "title", null, was.title().toString(), is.title().toString(), changes);
    changed(is, "meaning", null, words(was), words(is), changes);
    changed(is, "baseline", null, baseline(was), baseline(is), changes);
    changed(is, "finalTarget", null, text(was.finalTarget()), text(is.finalTarget()), changes);
    changed(is, "partners", null, list(was.partners()), list(is.partners()), changes);
    changed(
        is, "disaggregation", null, list(was.disaggregation()), list(is.disaggregation()), changes);
    changed(is, "references", null, references(was), references(is), changes);
    Map<String, BigDecimal> targets = new LinkedHashMap<>();
    was.targets().forEach(t -> targets.put(t.period(), t.value()));
    for (Target target : is.targets()) {
      BigDecimal before = targets.remove(target.period());
      changed(is, "target", target.period(), text(before), text(target.value()), changes);
    }
    targets.forEach((period, value) -> changed(is, "target", period, text(value), null, changes));
  }

  private static void changed(
      Indicator of, String kind, String period, String was, String is, List<Change> changes) {
    if (!Objects.equals(was, is)) {
      changes.add(new Change(of.code(), of.title(), kind, period, was, is));
    }
  }

  private static Map<String, Indicator> byCode(Framework framework) {
    Map<String, Indicator> byCode = new LinkedHashMap<>();
    framework.indicators().forEach(i -> byCode.put(i.code(), i));
    return byCode;
  }

  private static String words(Indicator i) {
    return list(
        java.util.stream.Stream.of(
                i.measure(), i.meaning(), i.overTime(), i.acrossPartners(), i.direction())
            .filter(Objects::nonNull)
            .toList());
  }

  private static String baseline(Indicator i) {
    var b = i.baseline();
    if (b == null) {
      return null;
    }
    String value =
        b.numerator() == null ? text(b.value()) : text(b.numerator()) + "/" + text(b.denominator());
    return b.year() == null ? value : value + " (" + b.year() + ")";
  }

  private static String references(Indicator i) {
    return i.references() == null
        ? null
        : list(
            i.references().stream()
                .map(
                    r ->
                        Objects.toString(r.set(), Objects.toString(r.vocabulary(), ""))
                            + " "
                            + r.code())
                .toList());
  }

  private static String list(List<String> list) {
    return String.join(", ", list);
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }
}
