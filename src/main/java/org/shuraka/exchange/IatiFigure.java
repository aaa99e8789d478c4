package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shuraka.shared.LocalisedText;

/**
 * A target or an actual as its publisher put it. Never part of a roll-up.
 *
 * @param kind {@code target} or {@code actual}
 * @param periodNo which of the indicator's published periods, from 1; several actuals may stand in
 *     one
 * @param text the value as published; null where there was none
 * @param value the number that it is; null where it is words or has too many digits
 * @param dimensions as published: names are free text, a value may be missing or be the figure
 * @param line in the file
 */
public record IatiFigure(
    String kind,
    int periodNo,
    LocalDate start,
    LocalDate end,
    String text,
    BigDecimal value,
    List<Dimension> dimensions,
    LocalisedText comment,
    int line) {

  public static final String TARGET = "target";
  public static final String ACTUAL = "actual";

  private static final Set<String> DETAILS = Set.of("dimension", "comment");

  /** What a figure is broken down by, in its publisher's words; null where nothing is said. */
  public record Dimension(String name, String value) {}

  /** Reads a target or actual of a period, and notes what became of it. */
  static IatiFigure read(
      IatiActivity activity,
      IatiNode element,
      String kind,
      int periodNo,
      LocalDate start,
      LocalDate end,
      IatiNotes notes) {
    String text = element.attributeOrNull("value");
    Optional<BigDecimal> value = Optional.ofNullable(text).flatMap(IatiValues::figure);
    List<Dimension> dimensions =
        element
            .children("dimension")
            .map(d -> new Dimension(d.attributeOrNull("name"), d.attributeOrNull("value")))
            .toList();
    if (text == null) {
      notes.kept(element, "exchange.iati.figure.none", null);
    } else if (value.isEmpty()) {
      notes.kept(element, "exchange.iati.figure.words", text);
    } else if (IatiValues.roundedWhenKept(text)) {
      notes.taken(element, "exchange.iati.figure.rounded", text + " → " + value.get());
    } else if (dimensions.stream().anyMatch(d -> d.name() == null || d.value() == null)) {
      notes.taken(element, "exchange.iati.dimension.bare", text);
    } else {
      notes.taken(element, DETAILS);
    }
    return new IatiFigure(
        kind,
        periodNo,
        start,
        end,
        text,
        value.orElse(null),
        dimensions,
        activity.text(element, "comment"),
        element.line());
  }
}
