package org.shuraka.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shuraka.dashboard.Area;
import org.shuraka.dashboard.PlacedFigures;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.Titles;

/**
 * A map of figures as it is drawn: areas in five equal steps from light to dark, those without a
 * figure hatched by their outline alone.
 *
 * @param source whose boundaries they are; null for the shipped ones
 * @param legend the steps that are used, in words
 * @param unplaced places that lie in no area of the map, with their figures
 */
public record MapSight(
    String viewBox,
    String source,
    List<Shape> shapes,
    List<Step> legend,
    DataTable table,
    DataTable unplaced) {

  private static final int STEPS = 5;

  /**
   * One area.
   *
   * @param step 1 to 5; 0 without a figure above zero
   */
  public record Shape(String code, String path, int step, String title, boolean valued) {}

  /** What a shade stands for. */
  public record Step(int number, String text) {}

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
              v == null ? 0 : step(v.value(), largest),
              name + ": " + words + (v == null || unit.isEmpty() ? "" : " " + unit),
              v != null));
      if (v != null) {
        rows.add(List.of(DataTable.Cell.of(name), new DataTable.Cell(words, v.value())));
      }
    }
    return new MapSight(
        figures.map().frame().viewBox(),
        figures.map().source(),
        shapes,
        legend(largest, indicator, text),
        table("map", "dashboard.map", rows, titles),
        table(
            "unplaced",
            "dashboard.map.unplaced",
            figures.unplaced().entrySet().stream()
                .map(
                    e ->
                        List.of(
                            DataTable.Cell.of(titles.place(e.getKey().code())),
                            new DataTable.Cell(
                                words(text, indicator, e.getValue()), e.getValue().value())))
                .toList(),
            titles));
  }

  private static String words(
      FigureText text, Framework.Indicator indicator, PlacedFigures.Value v) {
    return text.value(indicator, v.value(), v.numerator(), v.denominator());
  }

  private static int step(BigDecimal value, BigDecimal largest) {
    return value == null || value.signum() <= 0 || largest.signum() <= 0
        ? 0
        : value
            .multiply(BigDecimal.valueOf(STEPS))
            .divide(largest, 0, RoundingMode.CEILING)
            .intValueExact();
  }

  private static List<Step> legend(
      BigDecimal largest, Framework.Indicator indicator, FigureText text) {
    if (largest.signum() <= 0) {
      return List.of();
    }
    return IntStream.rangeClosed(1, STEPS)
        .mapToObj(
            n ->
                new Step(
                    n,
                    "≤ "
                        + text.target(
                            indicator,
                            largest
                                .multiply(BigDecimal.valueOf(n))
                                .divide(BigDecimal.valueOf(STEPS), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros())))
        .toList();
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
