package org.shuraka.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;

/**
 * What two versions of a framework ask of a partner differently: its indicators and the form of
 * their figures. Titles, targets, baselines and wording ask for nothing.
 *
 * @param kind {@code added} or {@code removed} (to report at all, or by this partner), {@code
 *     measure} (what kind of figure, or how many levels), {@code breakdown} (dimensions and their
 *     categories)
 */
public record AskedChange(String indicator, String kind) {

  /** By the order of the earlier version, then what the later one adds. */
  public static List<AskedChange> between(Framework earlier, Framework later, String partner) {
    Map<String, Indicator> was = asked(earlier, partner);
    Map<String, Indicator> is = asked(later, partner);
    List<AskedChange> changes = new ArrayList<>();
    was.forEach(
        (code, before) -> {
          Indicator now = is.get(code);
          if (now == null) {
            changes.add(new AskedChange(code, "removed"));
          } else if (!before.measure().equals(now.measure())
              || !Objects.equals(before.levels(), now.levels())) {
            changes.add(new AskedChange(code, "measure"));
          } else if (!breakdown(earlier, before).equals(breakdown(later, now))) {
            changes.add(new AskedChange(code, "breakdown"));
          }
        });
    is.keySet().stream()
        .filter(code -> !was.containsKey(code))
        .forEach(code -> changes.add(new AskedChange(code, "added")));
    return changes;
  }

  private static Map<String, Indicator> asked(Framework framework, String partner) {
    Map<String, Indicator> asked = new LinkedHashMap<>();
    framework
        .indicators()
        .filter(i -> i.confirmed() && i.partners().contains(partner))
        .forEach(i -> asked.put(i.code(), i));
    return asked;
  }

  private static List<Object> breakdown(Framework framework, Indicator indicator) {
    return indicator.disaggregation().stream()
        .map(framework::dimension)
        .flatMap(Optional::stream)
        .map(d -> (Object) List.of(d.code(), codes(d)))
        .toList();
  }

  private static Object codes(Dimension dimension) {
    return dimension.categories().stream().map(Category::code).collect(Collectors.toSet());
  }
}
