package org.shuraka.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;

/** A framework in the order in which it is read: every result below the one it contributes to. */
public final class Logframe {

  /** With more indicators than that, results are closed until somebody opens them. */
  private static final int AT_A_GLANCE = 60;

  private final Framework framework;
  private final String sought;
  private final boolean open;
  private final List<Group> groups = new ArrayList<>();

  /**
   * A result with its indicators.
   *
   * @param depth 0 at the top of the chain
   * @param indicators those that are shown
   * @param all how many there are
   * @param open whether they show without being asked for
   */
  public record Group(
      Result result, int depth, List<Indicator> indicators, int all, boolean open) {}

  private Logframe(Framework framework, String sought, boolean open) {
    this.framework = framework;
    this.sought = sought;
    this.open = open;
  }

  /**
   * The results that have something to show.
   *
   * @param sought a part of a code or title in any language; null or blank: everything
   * @param expanded whether all are open; null: where that fits a page
   */
  static List<Group> of(Framework framework, String sought, Boolean expanded) {
    String words = sought == null ? "" : sought.strip().toLowerCase(Locale.ROOT);
    boolean few = framework.indicators().limit(AT_A_GLANCE + 1L).count() <= AT_A_GLANCE;
    boolean open = !words.isEmpty() || Objects.requireNonNullElse(expanded, few);
    Logframe logframe = new Logframe(framework, words, open);
    logframe.below(null, 0);
    return logframe.groups;
  }

  private void below(String parent, int depth) {
    for (Result result : framework.results()) {
      if (Objects.equals(parent, result.parent())) {
        group(result, depth);
        below(result.code(), depth + 1);
      }
    }
  }

  private void group(Result result, int depth) {
    boolean whole = sought.isEmpty() || found(result.code(), result.title().texts().values());
    List<Indicator> indicators =
        whole
            ? result.indicators()
            : result.indicators().stream()
                .filter(i -> found(i.code(), i.title().texts().values()))
                .toList();
    if (whole || !indicators.isEmpty()) {
      groups.add(new Group(result, depth, indicators, result.indicators().size(), open));
    }
  }

  private boolean found(String code, Iterable<String> texts) {
    if (code.toLowerCase(Locale.ROOT).contains(sought)) {
      return true;
    }
    for (String text : texts) {
      if (text.toLowerCase(Locale.ROOT).contains(sought)) {
        return true;
      }
    }
    return false;
  }
}
