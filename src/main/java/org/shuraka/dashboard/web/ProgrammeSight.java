package org.shuraka.dashboard.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.dashboard.ProgrammeDashboard;
import org.shuraka.dashboard.TrendPoint;
import org.shuraka.framework.Framework;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.Titles;
import org.shuraka.rollup.Track;
import org.shuraka.shared.Language;

/**
 * One programme's dashboard in the reader's language.
 *
 * @param outcome code of the result that it is narrowed to, with those below it; null for all
 */
public record ProgrammeSight(ProgrammeDashboard of, String outcome, Titles titles) {

  /** More bars than a reader takes in: then the tables are clearer. */
  private static final int MOST_BARS = 40;

  private static final int BAR = 32;
  private static final int AXIS = 90;
  private static final Map<Track, String> COLOURS =
      Map.of(
          Track.BEHIND, Bars.SECOND,
          Track.ON_TRACK, Bars.MAIN,
          Track.AHEAD, Bars.THIRD,
          Track.UNMEASURED, Bars.PALE);

  static ProgrammeSight of(ProgrammeDashboard dashboard, String outcome, Language language) {
    return new ProgrammeSight(
        dashboard,
        outcome == null || outcome.isBlank() ? null : outcome,
        new Titles(
            language,
            dashboard.results() == null ? List.of() : dashboard.results().framework().dimensions(),
            dashboard.programme().locations().stream()
                .collect(Collectors.toMap(Place::code, Place::name, (a, b) -> a)),
            dashboard.partners().stream()
                .collect(
                    Collectors.toMap(
                        ProgrammeView.Partner::code, ProgrammeView.Partner::name, (a, b) -> a))));
  }

  /** A chart with its table. */
  public record Chart(String json, int height, DataTable table) {

    public boolean drawn() {
      return !json.isEmpty();
    }
  }

  /** Whether there is something to measure against. */
  public boolean judged() {
    return of.results() != null;
  }

  /** Whether the reader sees one partner's part alone. */
  public boolean own() {
    return of.partner() != null;
  }

  /** Results that the page can be narrowed to. */
  public List<Framework.Result> results() {
    return judged() ? of.results().framework().results() : List.of();
  }

  /** Indicators that can be shown in detail. */
  public List<Framework.Indicator> indicators() {
    return !judged()
        ? List.of()
        : of.results().indicators().stream()
            .flatMap(i -> of.results().framework().indicator(i.indicator()).stream())
            .toList();
  }

  public List<FigureLine.Group> groups() {
    return judged() ? FigureLine.of(narrowed(), of.results().indicators(), titles) : List.of();
  }

  private List<Framework.Result> narrowed() {
    if (outcome == null) {
      return results();
    }
    List<Framework.Result> chosen = new ArrayList<>();
    for (Framework.Result result : results()) {
      if (result.code().equals(outcome)
          || chosen.stream().anyMatch(c -> c.code().equals(result.parent()))) {
        chosen.add(result);
      }
    }
    return chosen;
  }

  private List<FigureLine> lines() {
    return groups().stream().flatMap(g -> g.lines().stream()).toList();
  }

  public boolean nothing() {
    return lines().stream().allMatch(FigureLine::nothing);
  }

  public long count(String track) {
    return lines().stream().filter(l -> ProgrammeTables.track(l).code().equals(track)).count();
  }

  public long provisional() {
    return lines().stream().filter(FigureLine::provisional).count();
  }

  public List<DataTable> tables() {
    List<DataTable> all = new ArrayList<>(data().all(groups()));
    MapSight map = map();
    if (map != null) {
      Stream.of(map.table(), map.unplaced()).filter(t -> !t.rows().isEmpty()).forEach(all::add);
    }
    return all;
  }

  ProgrammeTables data() {
    return new ProgrammeTables(of, titles);
  }

  /** How far each indicator has come: a bar each, told apart by how it stands. */
  public Chart progress() {
    List<FigureLine> bars = lines().stream().filter(l -> l.progress() != null).toList();
    DataTable table = data().progress(groups());
    if (bars.isEmpty() || bars.size() > MOST_BARS) {
      return new Chart("", 0, table);
    }
    String json =
        new Bars(titles.language(), titles.text("rollup.chart.axis"), true)
            .labels(bars.stream().map(l -> l.indicator().code()).toList())
            .series(
                titles.text("rollup.achievement"),
                bars.stream().map(l -> l.result().achievement().movePointRight(2)).toList(),
                bars.stream().map(l -> COLOURS.get(ProgrammeTables.track(l))).toList())
            .json();
    return new Chart(json, AXIS + BAR * bars.size(), table);
  }

  /** The indicator in detail, period by period, beside its targets. */
  public Chart trend() {
    ProgrammeTables data = data();
    List<TrendPoint> points = of.trend();
    DataTable table = data.trend();
    if (points.size() < 2) {
      return new Chart("", 0, table);
    }
    Bars bars =
        new Bars(titles.language(), unit(), false)
            .labels(points.stream().map(TrendPoint::period).toList())
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
    return new Chart(bars.json(), 300, table);
  }

  /** The indicator in detail by each dimension, to date. */
  public List<Chart> breakdown() {
    List<DataTable> tables = data().breakdown();
    List<Chart> charts = new ArrayList<>();
    for (DataTable table : tables) {
      List<BigDecimal> figures = table.rows().stream().map(r -> r.get(1).number()).toList();
      String json =
          new Bars(titles.language(), unit(), true)
              .labels(table.rows().stream().map(r -> r.get(0).text()).toList())
              .series(table.title(), figures, Collections.nCopies(figures.size(), Bars.MAIN))
              .json();
      charts.add(new Chart(json, AXIS + BAR * figures.size(), table));
    }
    return charts;
  }

  /** The indicator in detail by area, to date; null where there is nothing to draw. */
  public MapSight map() {
    return of.places() == null ? null : MapSight.of(of.places(), of.indicator(), unit(), titles);
  }

  public DataTable money() {
    return data().money();
  }

  public DataTable plan() {
    return data().deviations();
  }

  /** What the indicator in detail counts. */
  public String unit() {
    return of.indicator() == null ? "" : FigureText.in(titles.language()).unit(of.indicator());
  }

  public String indicatorTitle() {
    return of.indicator() == null ? "" : data().label(of.indicator());
  }
}
