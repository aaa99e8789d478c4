package org.shuraka.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.shared.Fault;

/**
 * Keeps codes on which figures hang with what they stand for. An indicator may be taken out or
 * given a successor; its code is never given to another one, and the indicator gets no other code,
 * for its figures would stay behind. What it means, its levels and its dimensions stand; a category
 * that figures name is not taken out, nor a result that planned activities serve.
 */
final class FrameworkCodes {

  private static final int MOST_NAMED = 5;

  private final Framework framework;
  private final Framework newest;
  private final Map<String, Asked> asked;
  private final Supplier<Set<String>> categoriesInUse;
  private final Supplier<Map<String, List<String>>> activities;
  private final String at;
  private final List<Fault> faults = new ArrayList<>();

  /** An indicator as opened periods ask for it, with the version that it is of. */
  record Asked(Indicator indicator, Framework version) {}

  /**
   * What is checked against what.
   *
   * @param newest the newest approved version
   * @param asked the indicators on which figures hang, by their codes
   * @param categoriesInUse as {@link #category} writes them; read only where one was taken out
   * @param activities planned ones by the result that they serve; read only where one was taken out
   * @param at prefix of every pointer
   */
  FrameworkCodes(
      Framework framework,
      Framework newest,
      Map<String, Asked> asked,
      Supplier<Set<String>> categoriesInUse,
      Supplier<Map<String, List<String>>> activities,
      String at) {
    this.framework = framework;
    this.newest = newest;
    this.asked = asked;
    this.categoriesInUse = categoriesInUse;
    this.activities = activities;
    this.at = at;
  }

  static String category(String dimension, String category) {
    return dimension + " " + category;
  }

  List<Fault> faults() {
    for (int r = 0; r < framework.results().size(); r++) {
      List<Indicator> indicators = framework.results().get(r).indicators();
      for (int i = 0; i < indicators.size(); i++) {
        indicator(indicators.get(i), "/results/" + r + "/indicators/" + i);
      }
    }
    categories();
    results();
    return faults;
  }

  private void indicator(Indicator now, String place) {
    Asked known = asked.get(now.code());
    Indicator was = known == null ? null : known.indicator();
    if (was == null || !was.title().shares(now.title())) {
      Optional<Indicator> moved = formerly(now);
      if (moved.isPresent()) {
        fault(place + "/code", "framework.code.moved", now.code(), moved.get().code());
        return;
      }
    }
    if (was == null) {
      return;
    }
    if (!sameMeaning(was, now)) {
      fault(place, "framework.meaning.fixed", now.code());
    } else if (newest.indicator(now.code()).isEmpty() && !was.title().shares(now.title())) {
      fault(place + "/code", "framework.code.other", now.code(), was.title());
    }
  }

  /** The indicator whose title this one has, and which does not have it any longer. */
  private Optional<Indicator> formerly(Indicator now) {
    return asked.values().stream()
        .map(Asked::indicator)
        .filter(was -> !was.code().equals(now.code()) && !was.code().equals(now.replaces()))
        .filter(was -> was.title().shares(now.title()))
        .filter(
            was ->
                framework
                    .indicator(was.code())
                    .filter(still -> still.title().shares(was.title()))
                    .isEmpty())
        .findFirst();
  }

  private static boolean sameMeaning(Indicator a, Indicator b) {
    return FrameworkCheck.sameWords(a, b)
        && a.disaggregation().equals(b.disaggregation())
        && Objects.equals(a.levels(), b.levels());
  }

  /** Categories of the dimensions that indicators in use still have, and the bands of age. */
  private void categories() {
    Set<String> seen = new HashSet<>();
    for (Asked known : asked.values()) {
      if (framework.indicator(known.indicator().code()).isPresent()) {
        known.indicator().disaggregation().stream()
            .flatMap(code -> known.version().dimension(code).stream())
            .forEach(d -> categories(d, seen));
      }
    }
    asked.values().stream()
        .map(Asked::version)
        .flatMap(version -> version.dimension(Dimension.AGE).stream())
        .forEach(d -> categories(d, seen));
  }

  private void categories(Dimension was, Set<String> seen) {
    for (Category category : was.categories()) {
      String name = category(was.code(), category.code());
      boolean stays =
          framework.dimension(was.code()).filter(d -> d.has(category.code())).isPresent();
      if (!stays && seen.add(name) && categoriesInUse.get().contains(name)) {
        fault(place(was.code()), "framework.category.inUse", category.code(), was.code());
      }
    }
  }

  private String place(String dimension) {
    for (int d = 0; d < framework.dimensions().size(); d++) {
      if (framework.dimensions().get(d).code().equals(dimension)) {
        return "/dimensions/" + d + "/categories";
      }
    }
    return "/dimensions";
  }

  private void results() {
    Set<String> stay = new HashSet<>();
    framework.results().forEach(r -> stay.add(r.code()));
    for (Result result : newest.results()) {
      if (!stay.contains(result.code())) {
        List<String> serving = activities.get().getOrDefault(result.code(), List.of());
        if (!serving.isEmpty()) {
          fault(
              "/results",
              "framework.result.inUse",
              result.code(),
              String.join(", ", serving.subList(0, Math.min(MOST_NAMED, serving.size()))),
              serving.size());
        }
      }
    }
  }

  private void fault(String place, String key, Object... arguments) {
    faults.add(Fault.at(at + place, key, arguments));
  }
}
