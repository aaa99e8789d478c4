package org.shuraka.rollup.web;

import java.util.List;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.Titles;
import org.shuraka.shared.Language;

/** The figures of a window as the page shows them. */
public record Progress(Results results, List<FigureLine.Group> groups, Language language) {

  private static final int BAR = 30;
  private static final int AXIS = 90;

  static Progress of(Results results, Titles titles) {
    return new Progress(
        results,
        FigureLine.of(results.framework().results(), results.indicators(), titles),
        titles.language());
  }

  /** Whether the reader sees her own organisation's part alone. */
  public boolean own() {
    return lines().stream().anyMatch(FigureLine::own);
  }

  /** Whether nothing was accepted yet. */
  public boolean nothing() {
    return lines().stream().allMatch(FigureLine::nothing);
  }

  /** For the chart component; empty where there is no chart. */
  public String chart() {
    return AchievementChart.of(lines(), language);
  }

  /** In pixels. */
  public long chartHeight() {
    return AXIS + BAR * lines().stream().filter(l -> l.progress() != null).count();
  }

  private List<FigureLine> lines() {
    return groups.stream().flatMap(g -> g.lines().stream()).toList();
  }
}
