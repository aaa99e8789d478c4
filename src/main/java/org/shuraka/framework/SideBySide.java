package org.shuraka.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.FrameworkComparison.Change;

/**
 * Two versions of a logframe beside each other, result by result: what was, what is.
 *
 * @param results those of the later version in its order, then those it no longer has
 * @param changes the same as a list
 */
public record SideBySide(List<ResultPair> results, List<Change> changes) {

  /** Dimensions with other categories. */
  public List<Change> dimensions() {
    return changes.stream().filter(c -> c.kind().equals("categories")).toList();
  }

  /**
   * A result in both versions.
   *
   * @param was null where it was added
   * @param is null where it was removed
   */
  public record ResultPair(Result was, Result is, List<IndicatorPair> indicators) {

    public Result either() {
      return is == null ? was : is;
    }

    /** {@code added}, {@code removed}, {@code changed} or {@code same}, itself alone. */
    public String kind() {
      return kindOf(
          was, is, was == null || is == null || !was.with(List.of()).equals(is.with(List.of())));
    }

    public List<IndicatorPair> touched() {
      return indicators.stream().filter(i -> !i.kind().equals("same")).toList();
    }

    public List<IndicatorPair> untouched() {
      return indicators.stream().filter(i -> i.kind().equals("same")).toList();
    }
  }

  /**
   * An indicator in both versions.
   *
   * @param kinds what of it changed, as {@link Change#kind}; a target's with its period, as {@code
   *     target 2024-Q1}
   */
  public record IndicatorPair(Indicator was, Indicator is, Set<String> kinds) {

    public Indicator either() {
      return is == null ? was : is;
    }

    /** As that of a result; {@code renamed} or {@code replaced} where the code is another. */
    public String kind() {
      return isRecoded() ? FrameworkComparison.kind(was, is) : kindOf(was, is, !kinds.isEmpty());
    }

    /** Whether it is in both under different codes. */
    public boolean isRecoded() {
      return was != null && is != null && !was.code().equals(is.code());
    }

    public boolean changed(String kind) {
      return kinds.contains(kind);
    }

    /** Periods with a target in either version, in their order. */
    public Set<String> periods() {
      Set<String> periods = new LinkedHashSet<>();
      if (was != null) {
        was.targets().forEach(t -> periods.add(t.period()));
      }
      if (is != null) {
        is.targets().forEach(t -> periods.add(t.period()));
      }
      return periods.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private static String kindOf(Object was, Object is, boolean different) {
    if (was == null) {
      return "added";
    }
    if (is == null) {
      return "removed";
    }
    return different ? "changed" : "same";
  }

  static SideBySide of(Framework earlier, Framework later) {
    List<Change> changes = FrameworkComparison.of(earlier, later).changes();
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    for (Change c : changes) {
      kinds
          .computeIfAbsent(c.indicator(), code -> new HashSet<>())
          .add(c.period() == null ? c.kind() : c.kind() + " " + c.period());
    }
    Map<String, Result> before =
        earlier.results().stream()
            .collect(Collectors.toMap(Result::code, r -> r, (a, b) -> a, LinkedHashMap::new));
    Map<String, Indicator> was =
        earlier.indicators().collect(Collectors.toMap(Indicator::code, i -> i, (a, b) -> a));
    Map<String, String> former = FrameworkComparison.former(earlier, later);
    Set<String> stay = Set.copyOf(former.values());
    List<ResultPair> results = new ArrayList<>();
    for (Result result : later.results()) {
      Result old = before.remove(formerResult(result, earlier, later));
      List<IndicatorPair> pairs = new ArrayList<>();
      for (Indicator i : result.indicators()) {
        pairs.add(new IndicatorPair(was.get(former.get(i.code())), i, kindsOf(kinds, i)));
      }
      pairs.addAll(gone(old, stay));
      results.add(new ResultPair(old, result, pairs));
    }
    before.values().forEach(old -> results.add(new ResultPair(old, null, gone(old, stay))));
    return new SideBySide(results, changes);
  }

  /** The code that a result had: its own, or that of one that is gone and had its title. */
  private static String formerResult(Result result, Framework earlier, Framework later) {
    boolean known = earlier.results().stream().anyMatch(r -> r.code().equals(result.code()));
    return known
        ? result.code()
        : earlier.results().stream()
            .filter(r -> r.title().shares(result.title()))
            .map(Result::code)
            .filter(code -> later.results().stream().noneMatch(r -> r.code().equals(code)))
            .findFirst()
            .orElse(null);
  }

  private static Set<String> kindsOf(Map<String, Set<String>> kinds, Indicator i) {
    return Objects.requireNonNullElse(kinds.get(i.code()), Set.of());
  }

  private static List<IndicatorPair> gone(Result old, Set<String> stay) {
    return old == null
        ? List.of()
        : old.indicators().stream()
            .filter(i -> !stay.contains(i.code()))
            .map(i -> new IndicatorPair(i, null, Set.of("removed")))
            .toList();
  }
}
