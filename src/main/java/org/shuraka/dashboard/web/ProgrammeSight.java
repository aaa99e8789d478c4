package org.shuraka.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.dashboard.ProgrammeDashboard;
import org.shuraka.framework.Framework;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.Titles;
import org.shuraka.shared.Language;

/** One programme's dashboard in the reader's language: read once, looked at many times. */
public final class ProgrammeSight {

  private final ProgrammeDashboard of;
  private final String outcome;
  private final Titles titles;
  private final ProgrammeTables data;
  private final List<FigureLine.Group> groups;
  private final List<FigureLine> lines;
  private final String unit;
  private final Chart progress;
  private final Chart trend;
  private final List<Chart> breakdown;
  private final MapSight map;
  private final DataTable money;
  private final DataTable plan;

  private ProgrammeSight(ProgrammeDashboard dashboard, String narrowedTo, Titles words) {
    of = dashboard;
    outcome = narrowedTo;
    titles = words;
    data = new ProgrammeTables(of, titles);
    groups = judged() ? FigureLine.of(narrowed(), of.results().indicators(), titles) : List.of();
    lines = groups.stream().flatMap(g -> g.lines().stream()).toList();
    unit = of.indicator() == null ? "" : FigureText.in(titles.language()).unit(of.indicator());
    ProgrammeCharts charts = new ProgrammeCharts(data, titles, unit);
    progress = charts.progress(groups);
    trend = charts.trend(of.trend());
    breakdown = charts.breakdown();
    map = of.places() == null ? null : MapSight.of(of.places(), of.indicator(), unit, titles);
    money = data.money();
    plan = data.deviations();
  }

  /**
   * @param outcome code of the result that it is narrowed to, with those below it; blank for all
   */
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

  public ProgrammeDashboard of() {
    return of;
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
    return groups;
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

  public boolean nothing() {
    return lines.stream().allMatch(FigureLine::nothing);
  }

  public long count(String track) {
    return lines.stream().filter(l -> ProgrammeTables.track(l).code().equals(track)).count();
  }

  public long provisional() {
    return lines.stream().filter(FigureLine::provisional).count();
  }

  public List<DataTable> tables() {
    List<DataTable> all = new ArrayList<>(data.all(groups));
    if (map != null) {
      Stream.of(map.table(), map.unplaced()).filter(t -> !t.rows().isEmpty()).forEach(all::add);
    }
    return all;
  }

  /** How far each indicator has come. */
  public Chart progress() {
    return progress;
  }

  /** The indicator in detail, period by period. */
  public Chart trend() {
    return trend;
  }

  /** The indicator in detail by each dimension, to date. */
  public List<Chart> breakdown() {
    return breakdown;
  }

  /** The indicator in detail by area, to date; null where there is nothing to draw. */
  public MapSight map() {
    return map;
  }

  public DataTable money() {
    return money;
  }

  public DataTable plan() {
    return plan;
  }

  /** What the indicator in detail counts. */
  public String unit() {
    return unit;
  }

  public String indicatorTitle() {
    return of.indicator() == null ? "" : data.label(of.indicator());
  }
}
