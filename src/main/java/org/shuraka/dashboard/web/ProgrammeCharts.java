package org.shuraka.dashboard.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuraka.dashboard.TrendPoint;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.Titles;
import org.shuraka.rollup.Track;
import org.shuraka.rollup.web.Bars;

/** The figures of a programme's dashboard as charts, in one language. */
final class ProgrammeCharts {

  /** More bars than a reader takes in: then the tables are clearer. */
  private static final int MOST_BARS = 40;

  private static final int BAR = 32;
  private static final int AXIS = 90;
  private static final int TREND = 300;
  private static final Map<Track, String> COLOURS =
      Map.of(
          Track.BEHIND, Bars.SECOND,
          Track.ON_TRACK, Bars.MAIN,
          Track.AHEAD, Bars.THIRD,
          Track.UNMEASURED, Bars.PALE);

  private final ProgrammeTables data;
  private final Titles titles;
  private final String unit;

  /**
   * @param unit what the indicator in detail counts
   */
  ProgrammeCharts(ProgrammeTables data, Titles titles, String unit) {
    this.data = data;
    this.titles = titles;
    this.unit = unit;
  }

  /** How far each indicator has come: a bar each, told apart by how it stands. */
  Chart progress(List<FigureLine.Group> groups) {
    List<FigureLine> bars =
        groups.stream().flatMap(g -> g.lines().stream()).filter(l -> l.progress() != null).toList();
    DataTable table = data.progress(groups);
    if (bars.isEmpty() || bars.size() > MOST_BARS) {
      return Chart.undrawn(table);
    }
    String json =
        new Bars(titles.language(), titles.text("rollup.chart.axis"), true)
            .codes(bars.stream().map(l -> l.indicator().code()).toList())
            .series(
                titles.text("rollup.achievement"),
                bars.stream().map(l -> l.result().achievement().movePointRight(2)).toList(),
                bars.stream().map(l -> COLOURS.get(ProgrammeTables.track(l))).toList())
            .json();
    return new Chart(json, AXIS + BAR * bars.size(), table);
  }

  /** The indicator in detail, period by period, beside its targets. */
  Chart trend(List<TrendPoint> points) {
    DataTable table = data.trend();
    if (points.size() < 2) {
      return Chart.undrawn(table);
    }
    Bars bars =
        new Bars(titles.language(), unit, false)
            .codes(points.stream().map(TrendPoint::period).toList())
            .series(
                titles.text("dashboard.column.figure"),
                points.stream().map(TrendPoint::value).toList(),
                Collections.nCopies(points.size(), Bars.MAIN));
    List<BigDecimal> targets = points.stream().map(p -> data.target(p.period())).toList();
    if (targets.stream().anyMatch(Objects::nonNull)) {
      bars.series(
          titles.text("dashboard.column.target"),
          targets,
          Collections.nCopies(points.size(), Bars.SECOND));
    }
    return new Chart(bars.json(), TREND, table);
  }

  /** The indicator in detail by each dimension, to date. */
  List<Chart> breakdown() {
    List<Chart> charts = new ArrayList<>();
    for (DataTable table : data.breakdown()) {
      List<BigDecimal> figures = table.rows().stream().map(r -> r.get(1).number()).toList();
      String json =
          new Bars(titles.language(), unit, true)
              .labels(table.rows().stream().map(r -> r.get(0).text()).toList())
              .series(table.title(), figures, Collections.nCopies(figures.size(), Bars.MAIN))
              .json();
      charts.add(new Chart(json, AXIS + BAR * figures.size(), table));
    }
    return charts;
  }
}
