package org.shuraka.rollup.web;

import java.util.List;
import org.shuraka.rollup.FigureLine;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * How far each indicator has come, a bar each, as the chart library reads it. Told apart by light
 * and dark, not by hue; without motion; mirrored where the language runs from the right.
 */
final class AchievementChart {

  /** More bars than a reader takes in: then the tables are clearer. */
  static final int MOST_BARS = 40;

  private static final int LONGEST_LABEL = 32;

  private AchievementChart() {}

  /** Empty where there is nothing to compare, or too much to show. */
  static String of(List<FigureLine> lines, Language language) {
    List<FigureLine> bars = lines.stream().filter(l -> l.progress() != null).toList();
    if (bars.isEmpty() || bars.size() > MOST_BARS) {
      return "";
    }
    return new Bars(language, Messages.text(language, "rollup.chart.axis"), true)
        .labels(bars.stream().map(b -> label(b, language)).toList())
        .series(
            Messages.text(language, "rollup.achievement"),
            bars.stream().map(b -> b.result().achievement().movePointRight(2)).toList(),
            bars.stream().map(b -> b.provisional() ? Bars.PALE : Bars.MAIN).toList())
        .upTo(100)
        .json();
  }

  private static String label(FigureLine bar, Language language) {
    String code = bar.indicator().code();
    String title = bar.indicator().title().in(language);
    int length = title.codePointCount(0, title.length());
    return length <= LONGEST_LABEL
        ? code + " " + title
        : code + " " + title.substring(0, title.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
  }
}
