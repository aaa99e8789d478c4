package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.shared.Formats;

/**
 * An indicator's figure in its parts: by combination of categories, by place, an ordinal one by
 * level.
 *
 * @param headings of the dimensions, in the order of the labels of {@code cells}
 */
record Breakdown(List<String> headings, List<Line> cells, List<Line> places, List<Line> levels) {

  /** The parts are null where there is no figure. */
  record Line(List<String> labels, Part inWindow, Part toDate) {}

  record Part(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    private static final Part ZERO = new Part(BigDecimal.ZERO, null, null);
  }

  static Breakdown of(SealedContent content, SealedContent.Indicator indicator) {
    Figure inWindow = indicator.achieved().inWindow();
    Figure toDate = indicator.achieved().toDate();
    List<String> dimensions = indicator.promised().disaggregation();
    Formats formats = Formats.of(content.writtenIn());
    return new Breakdown(
        dimensions.stream().map(content::dimensionTitle).toList(),
        lines(
            cells(inWindow),
            cells(toDate),
            inWindow,
            toDate,
            categories ->
                dimensions.stream()
                    .map(d -> content.categoryTitle(d, categories.getOrDefault(d, "")))
                    .toList()),
        lines(
            places(inWindow),
            places(toDate),
            null,
            null,
            place -> List.of(content.placeName(place))),
        lines(
            levels(inWindow),
            levels(toDate),
            inWindow,
            toDate,
            level -> List.of(formats.number(level))));
  }

  boolean isEmpty() {
    return cells.isEmpty() && places.isEmpty() && levels.isEmpty();
  }

  /** What a figure does not list of itself is zero in it; null figures list all they have. */
  private static <K> List<Line> lines(
      Map<K, Part> inWindow,
      Map<K, Part> toDate,
      Figure windowFigure,
      Figure toDateFigure,
      Function<K, List<String>> labels) {
    Map<K, Part> all = new LinkedHashMap<>(toDate);
    inWindow.forEach(all::putIfAbsent);
    List<Line> lines = new ArrayList<>();
    for (K key : all.keySet()) {
      lines.add(
          new Line(
              labels.apply(key),
              inWindow.getOrDefault(key, unlisted(windowFigure)),
              toDate.getOrDefault(key, unlisted(toDateFigure))));
    }
    return lines;
  }

  private static Part unlisted(Figure figure) {
    boolean counts =
        figure != null
            && figure.denominator() == null
            && (figure.value() != null || figure.median() != null);
    return counts ? Part.ZERO : null;
  }

  private static Map<Map<String, String>, Part> cells(Figure figure) {
    Map<Map<String, String>, Part> parts = new LinkedHashMap<>();
    if (figure.cells() != null) {
      figure
          .cells()
          .forEach(
              c -> parts.put(c.categories(), new Part(c.value(), c.numerator(), c.denominator())));
    }
    return parts;
  }

  private static Map<String, Part> places(Figure figure) {
    Map<String, Part> parts = new LinkedHashMap<>();
    if (figure.byLocation() != null) {
      figure
          .byLocation()
          .forEach(
              l -> parts.put(l.location(), new Part(l.value(), l.numerator(), l.denominator())));
    }
    return parts;
  }

  private static Map<Integer, Part> levels(Figure figure) {
    Map<Integer, Part> parts = new LinkedHashMap<>();
    if (figure.distribution() != null) {
      figure
          .distribution()
          .forEach((level, n) -> parts.put(level, new Part(BigDecimal.valueOf(n), null, null)));
    }
    return parts;
  }

  /** Wording of a part, as of the whole figure. */
  static String text(FigureText figures, Framework.Indicator indicator, Part part) {
    return part == null
        ? FigureText.NONE
        : figures.value(indicator, part.value(), part.numerator(), part.denominator());
  }
}
