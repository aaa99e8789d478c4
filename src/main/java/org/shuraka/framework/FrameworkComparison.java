package org.shuraka.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.LocalisedText;

/** What changed between two versions of a framework, indicator by indicator. */
public record FrameworkComparison(List<Change> changes) {

  /**
   * One change.
   *
   * @param indicator its code in the later version, where it is in that; of a dimension its code
   * @param kind {@code added}, {@code removed}, {@code replaced} (by a successor, which {@code
   *     indicator} is), {@code renamed} (the same title under another code), or what of it changed:
   *     {@code title}, {@code meaning}, {@code baseline}, {@code target}, {@code finalTarget},
   *     {@code partners}, {@code disaggregation}, {@code references}; {@code categories} of a
   *     dimension
   * @param period of a target, else null
   * @param was null where there was none
   */
  public record Change(
      String indicator, LocalisedText title, String kind, String period, String was, String is) {}

  public static FrameworkComparison of(Framework earlier, Framework later) {
    Map<String, Indicator> before = byCode(earlier);
    Map<String, Indicator> after = byCode(later);
    Map<String, String> former = former(earlier, later);
    Map<String, Indicator> latterOf = new HashMap<>();
    former.forEach((is, was) -> latterOf.put(was, after.get(is)));
    List<Change> changes = new ArrayList<>();
    before.forEach(
        (code, was) -> {
          Indicator is = latterOf.get(code);
          if (is == null) {
            changes.add(new Change(code, was.title(), "removed", null, null, null));
          } else {
            changed(is, kind(was, is), null, was.code(), is.code(), changes);
            compare(was, is, changes);
          }
        });
    after.forEach(
        (code, is) -> {
          if (!former.containsKey(code)) {
            changes.add(new Change(code, is.title(), "added", null, null, null));
          }
        });
    categories(earlier, later, changes);
    return new FrameworkComparison(changes);
  }

  /** What became of an indicator that has another code: {@code replaced} or {@code renamed}. */
  static String kind(Indicator was, Indicator is) {
    return was.code().equals(is.replaces()) ? "replaced" : "renamed";
  }

  /**
   * What each indicator of the later version was in the earlier one, both by code: the one of its
   * code, the one that it replaces, or one that is gone and had its title.
   */
  static Map<String, String> former(Framework earlier, Framework later) {
    Map<String, Indicator> before = byCode(earlier);
    Map<String, String> former = new LinkedHashMap<>();
    List<Indicator> added = new ArrayList<>();
    for (Indicator is : byCode(later).values()) {
      if (before.remove(is.code()) == null) {
        added.add(is);
      } else {
        former.put(is.code(), is.code());
      }
    }
    for (Indicator is : added) {
      before.values().stream()
          .filter(was -> was.code().equals(is.replaces()))
          .findFirst()
          .or(() -> before.values().stream().filter(w -> w.title().shares(is.title())).findFirst())
          .ifPresent(was -> former.put(is.code(), before.remove(was.code()).code()));
    }
    return former;
  }

  private static void categories(Framework earlier, Framework later, List<Change> changes) {
    Map<String, Dimension> before = new LinkedHashMap<>();
    earlier.dimensions().forEach(d -> before.put(d.code(), d));
    for (Dimension is : later.dimensions()) {
      categories(is, before.remove(is.code()), is, changes);
    }
    before.values().forEach(was -> categories(was, was, null, changes));
  }

  private static void categories(Dimension of, Dimension was, Dimension is, List<Change> changes) {
    String before = was == null ? null : categories(was);
    String after = is == null ? null : categories(is);
    if (!Objects.equals(before, after)) {
      changes.add(new Change(of.code(), of.title(), "categories", null, before, after));
    }
  }

  private static String categories(Dimension dimension) {
    return list(
        dimension.categories().stream()
            .map(
                c ->
                    c.title().isEmpty()
                        ? c.code()
                        : c.code() + " (" + String.join(" / ", c.title().texts().values()) + ")")
            .toList());
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
