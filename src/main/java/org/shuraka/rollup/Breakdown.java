package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Framework;
import org.shuraka.shared.Formats;

/**
 * An indicator's figure in its parts, a table each: by combination of categories, by place, by
 * partner, an ordinal one by level. What it has no parts of has no table.
 */
public record Breakdown(List<Table> tables) {

  /**
   * One way to divide the figure.
   *
   * @param headings of the labels
   */
  public record Table(List<String> headings, List<Line> lines) {}

  /** Key of what has no place; no place has an empty code. */
  private static final String NO_PLACE = "";

  /** A part in the window and to date; null where there is no figure. */
  public record Line(List<String> labels, Part inWindow, Part toDate) {}

  /** A number of the figure's kind; numerator and denominator null where it has none. */
  public record Part(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    private static final Part ZERO = new Part(BigDecimal.ZERO, null, null);
  }

  public static Breakdown of(Framework.Indicator indicator, IndicatorResult result, Titles titles) {
    List<String> dimensions = indicator.disaggregation();
    Formats formats = Formats.of(titles.language());
    return new Breakdown(
        Stream.of(
                table(
                    dimensions.stream().map(titles::dimension).toList(),
                    result,
                    true,
                    Breakdown::cells,
                    categories ->
                        dimensions.stream()
                            .map(d -> titles.category(d, categories.getOrDefault(d, "")))
                            .toList()),
                table(
                    List.of(titles.text("rollup.place")),
                    result,
                    false,
                    figure -> places(indicator, figure),
                    place ->
                        List.of(
                            place.equals(NO_PLACE)
                                ? titles.text("rollup.place.none")
                                : titles.place(place))),
                table(
                    List.of(titles.text("rollup.partner")),
                    result,
                    false,
                    Breakdown::partners,
                    partner -> List.of(titles.partner(partner))),
                table(
                    List.of(titles.text("rollup.level")),
                    result,
                    true,
                    Breakdown::levels,
                    level -> List.of(formats.number(level))))
            .filter(t -> !t.lines().isEmpty())
            .toList());
  }

  public boolean isEmpty() {
    return tables.isEmpty();
  }

  /**
   * @param complete whether what a figure does not list is zero in it
   */
  private static <K> Table table(
      List<String> headings,
      IndicatorResult result,
      boolean complete,
      Function<Figure, Map<K, Part>> parts,
      Function<K, List<String>> labels) {
    Map<K, Part> inWindow = parts.apply(result.inWindow());
    Map<K, Part> toDate = parts.apply(result.toDate());
    Map<K, Part> all = new LinkedHashMap<>(toDate);
    inWindow.forEach(all::putIfAbsent);
    List<Line> lines = new ArrayList<>();
    for (K key : all.keySet()) {
      lines.add(
          new Line(
              labels.apply(key),
              inWindow.getOrDefault(key, complete ? unlisted(result.inWindow()) : null),
              toDate.getOrDefault(key, complete ? unlisted(result.toDate()) : null)));
    }
    return new Table(headings, lines);
  }

  private static Part unlisted(Figure figure) {
    boolean counts =
        figure.denominator() == null && (figure.value() != null || figure.median() != null);
    return counts ? Part.ZERO : null;
  }

  private static Map<Map<String, String>, Part> cells(Figure figure) {
    return parts(
        figure.cells(),
        Figure.Cell::categories,
        c -> new Part(c.value(), c.numerator(), c.denominator()));
  }

  private static Map<String, Part> places(Framework.Indicator indicator, Figure figure) {
    Map<String, Part> places =
        parts(
            figure.byLocation(),
            Figure.OfLocation::location,
            l -> new Part(l.value(), l.numerator(), l.denominator()));
    withoutPlace(indicator, figure).ifPresent(rest -> places.put(NO_PLACE, rest));
    return places;
  }

  /**
   * What of a figure was reported without a place, where some of it has places and all of it adds
   * up: before adjustments, which belong to no place. Empty where nothing is missing in the places.
   */
  public static Optional<Part> withoutPlace(Framework.Indicator indicator, Figure figure) {
    List<Figure.OfLocation> places = figure.byLocation();
    if (places == null || places.isEmpty() || indicator.acrossPartners() == null) {
      return Optional.empty();
    }
    return switch (AcrossPartners.of(indicator.acrossPartners())) {
      case SUM -> rest(figure.gross() == null ? figure.value() : figure.gross(), places);
      case RATIO_OF_SUMS -> rest(figure.numerator(), figure.denominator(), places);
      case MAX, AVERAGE, NONE -> Optional.empty();
    };
  }

  private static Optional<Part> rest(BigDecimal total, List<Figure.OfLocation> places) {
    BigDecimal rest =
        places.stream().map(Figure.OfLocation::value).reduce(total, BigDecimal::subtract);
    return rest.signum() == 0 ? Optional.empty() : Optional.of(new Part(rest, null, null));
  }

  private static Optional<Part> rest(
      BigDecimal numerator, BigDecimal denominator, List<Figure.OfLocation> places) {
    BigDecimal n =
        places.stream().map(Figure.OfLocation::numerator).reduce(numerator, BigDecimal::subtract);
    BigDecimal d =
        places.stream()
            .map(Figure.OfLocation::denominator)
            .reduce(denominator, BigDecimal::subtract);
    return d.signum() == 0
        ? Optional.empty()
        : Optional.of(new Part(Amount.shown(Amount.of(n, d).value()), n, d));
  }

  private static Map<String, Part> partners(Figure figure) {
    return parts(
        figure.byPartner(),
        Figure.OfPartner::partner,
        p -> new Part(p.value(), p.numerator(), p.denominator()));
  }

  private static Map<Integer, Part> levels(Figure figure) {
    return parts(
        figure.distribution() == null ? null : List.copyOf(figure.distribution().entrySet()),
        Map.Entry::getKey,
        e -> new Part(BigDecimal.valueOf(e.getValue()), null, null));
  }

  private static <T, K> Map<K, Part> parts(
      List<T> listed, Function<T, K> key, Function<T, Part> part) {
    Map<K, Part> parts = new LinkedHashMap<>();
    if (listed != null) {
      listed.forEach(t -> parts.put(key.apply(t), part.apply(t)));
    }
    return parts;
  }
}
