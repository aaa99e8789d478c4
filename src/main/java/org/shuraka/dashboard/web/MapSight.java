package org.shuraka.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shuraka.dashboard.Area;
import org.shuraka.dashboard.PlacedFigures;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.Titles;

/**
 * A map of figures as it is drawn: areas in five equal steps from light to dark, white where
 * nothing was counted, hatched where there is no figure.
 *
 * @param grain size of a hatch in the units of the drawing, so that it looks the same on every map
 * @param source whose boundaries they are; null for the shipped ones
 * @param legend what each shade stands for, from no figure to the darkest
 * @param unplaced places that lie in no area of the map, with their figures
 */
public record MapSight(
    String viewBox,
    double grain,
    String source,
    List<Shape> shapes,
    List<Step> legend,
    DataTable table,
    DataTable unplaced) {

  private static final int STEPS = 5;

  /** Some pixels of a map on a large screen. */
  private static final int GRAINS = 500;

  /** The shade of an area without a figure. */
  private static final String NONE = "none";

  /**
   * One area.
   *
   * @param shade 1 to 5; 0 for a figure that is not above zero; none without one
   */
  public record Shape(String code, String path, String shade, String title, boolean valued) {}

  /** What a shade stands for. */
  public record Step(String shade, String text) {}

  static MapSight of(
      PlacedFigures figures, Framework.Indicator indicator, String unit, Titles titles) {
    FigureText text = FigureText.in(titles.language());
    BigDecimal largest = figures.largest().orElse(BigDecimal.ZERO);
    List<Shape> shapes = new ArrayList<>();
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    for (Area area : figures.map().areas()) {
      String name = titles.words(area.name(), area.code());
      PlacedFigures.Value v = figures.placed().get(area);
      String words = v == null ? titles.text("dashboard.map.none") : words(text, indicator, v);
      shapes.add(
          new Shape(
              area.code(),
              area.path(),
              shade(v, largest),
              name + ": " + words + (v == null || unit.isEmpty() ? "" : " " + unit),
              v != null));
      if (v != null) {
        rows.add(List.of(DataTable.Cell.of(name), new DataTable.Cell(words, v.value())));
      }
    }
    return new MapSight(
        figures.map().frame().viewBox(),
        (double) Math.max(figures.map().frame().width(), figures.map().frame().height()) / GRAINS,
        figures.map().source(),
        shapes,
        legend(shapes, figures, indicator, titles),
        table("map", "dashboard.map", rows, titles),
        table(
            "unplaced",
            "dashboard.map.unplaced",
            unplaced(figures, indicator, text, titles),
            titles));
  }

  /** Places that are not on the map, and what has none. */
  private static List<List<DataTable.Cell>> unplaced(
      PlacedFigures figures, Framework.Indicator indicator, FigureText text, Titles titles) {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    figures
        .unplaced()
        .forEach((place, v) -> rows.add(row(titles.place(place.code()), v, indicator, text)));
    if (figures.withoutPlace() != null) {
      rows.add(row(titles.text("rollup.place.none"), figures.withoutPlace(), indicator, text));
    }
    return rows;
  }

  private static List<DataTable.Cell> row(
      String name, PlacedFigures.Value v, Framework.Indicator indicator, FigureText text) {
    return List.of(
        DataTable.Cell.of(name), new DataTable.Cell(words(text, indicator, v), v.value()));
  }

  private static String words(
      FigureText text, Framework.Indicator indicator, PlacedFigures.Value v) {
    return text.value(indicator, v.value(), v.numerator(), v.denominator());
  }

  private static String shade(PlacedFigures.Value v, BigDecimal largest) {
    if (v == null || v.value() == null) {
      return NONE;
    }
    return v.value().signum() <= 0
        ? "0"
        : v.value()
            .multiply(BigDecimal.valueOf(STEPS))
            .divide(largest, 0, RoundingMode.CEILING)
            .toPlainString();
  }

  private static List<Step> legend(
      List<Shape> shapes, PlacedFigures figures, Framework.Indicator indicator, Titles titles) {
    FigureText text = FigureText.in(titles.language());
    List<BigDecimal> values =
        figures.placed().values().stream()
            .map(PlacedFigures.Value::value)
            .filter(Objects::nonNull)
            .toList();
    List<Step> legend = new ArrayList<>();
    if (shapes.stream().anyMatch(s -> s.shade().equals(NONE))) {
      legend.add(new Step(NONE, titles.text("dashboard.map.none")));
    }
    limits(values)
        .forEach(
            (shade, limit) ->
                legend.add(
                    new Step(
                        shade.toString(),
                        shade == 0 && values.stream().allMatch(v -> v.signum() >= 0)
                            ? text.target(indicator, limit)
                            : titles.text("dashboard.map.upTo", text.target(indicator, limit)))));
    return legend;
  }

  /**
   * By shade, the largest figure that has it. Where all are whole numbers so are these, and a shade
   * that no whole number has is left out; the one for nothing is there where it is used.
   */
  static Map<Integer, BigDecimal> limits(List<BigDecimal> values) {
    BigDecimal largest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    boolean whole = values.stream().allMatch(v -> v.stripTrailingZeros().scale() <= 0);
    Map<Integer, BigDecimal> limits = new TreeMap<>();
    if (values.stream().anyMatch(v -> v.signum() <= 0)) {
      limits.put(0, BigDecimal.ZERO);
    }
    BigDecimal before = BigDecimal.ZERO;
    for (int n = 1; n <= STEPS && largest.signum() > 0; n++) {
      BigDecimal limit =
          largest
              .multiply(BigDecimal.valueOf(n))
              .divide(
                  BigDecimal.valueOf(STEPS),
                  whole ? 0 : 1,
                  whole ? RoundingMode.FLOOR : RoundingMode.HALF_UP)
              .stripTrailingZeros();
      if (limit.compareTo(before) > 0) {
        limits.put(n, limit);
      }
      before = limit;
    }
    return limits;
  }

  private static DataTable table(
      String key, String title, List<List<DataTable.Cell>> rows, Titles titles) {
    return new DataTable(
        key,
        titles.text(title),
        List.of(titles.text("rollup.place"), titles.text("dashboard.column.toDate")),
        rows);
  }
}
