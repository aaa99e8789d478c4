package org.shuraka.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.exchange.WorkbookLayout.Column;
import org.shuraka.exchange.WorkbookLayout.Kind;
import org.shuraka.exchange.WorkbookLayout.Row;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Measure;
import org.shuraka.programme.Place;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * The sheet of figures: a row for every indicator and place, and one for every cell of its
 * breakdown. Rows have the keys {@code indicator@place} and {@code indicator@place|categories}.
 */
final class WorkbookFigures {

  static final String FIGURE = "figure";
  static final String DENOMINATOR = "denominator";
  static final String NOT_APPLICABLE = "notApplicable";
  static final String COMMENT = "comment";

  private static final String SEPARATOR = "|";

  private final WorkbookContent content;
  private final Language language;
  private final Map<String, ReportedValue> values;
  private final Map<String, Earlier> earlier;

  WorkbookFigures(WorkbookContent content, Language language) {
    this.content = content;
    this.language = language;
    this.values = content.values();
    this.earlier =
        content.earlier().stream().collect(Collectors.toMap(Earlier::key, Function.identity()));
  }

  /** The key of a row, taken apart; place null for none, cell null for the row of the whole. */
  record Key(String indicator, String place, String cell) {

    static Key of(String key) {
      int at = key.indexOf('@');
      if (at < 0) {
        return new Key(key, null, null);
      }
      String rest = key.substring(at + 1);
      int cell = rest.indexOf(SEPARATOR);
      String place = cell < 0 ? rest : rest.substring(0, cell);
      return new Key(
          key.substring(0, at),
          place.isEmpty() ? null : place,
          cell < 0 ? null : rest.substring(cell + 1));
    }

    String whole() {
      return indicator + "@" + (place == null ? "" : place);
    }

    @Override
    public String toString() {
      return cell == null ? whole() : whole() + SEPARATOR + cell;
    }

    /** As {@link ReportedValue#key}. */
    String value() {
      return place == null ? indicator : indicator + "@" + place;
    }
  }

  WorkbookLayout.Sheet sheet(List<String> further) {
    List<Row> rows = new ArrayList<>();
    content
        .framework()
        .indicators()
        .filter(i -> i.confirmed() && i.partners().contains(content.report().partner()))
        .forEach(i -> places(i, further).forEach(place -> rows(i, place, rows)));
    return new WorkbookLayout.Sheet(
        WorkbookLayout.FIGURES,
        t("report.figures"),
        t("workbook.figures.hint"),
        1,
        List.of(
            new Column("indicator", t("workbook.indicator"), 14),
            new Column("title", t("workbook.indicator.title"), 44),
            new Column("place", t("report.place"), 18),
            new Column("cell", t("report.breakdown"), 26),
            new Column("last", t("workbook.last"), 20),
            new Column("target", t("report.target"), 14),
            new Column(FIGURE, t("report.value"), 16),
            new Column(DENOMINATOR, t("report.denominator.label"), 14),
            new Column(NOT_APPLICABLE, t("report.notApplicable"), 16),
            new Column(COMMENT, t("report.comment"), 40)),
        rows);
  }

  /** Where the indicator was reported, now or before, or in a copy; nowhere in particular else. */
  private Set<String> places(Indicator i, List<String> further) {
    Set<String> places = new LinkedHashSet<>();
    content.report().values().stream()
        .filter(v -> v.indicator().equals(i.code()))
        .forEach(v -> places.add(v.location()));
    content.earlier().stream()
        .filter(e -> e.indicator().equals(i.code()))
        .forEach(e -> places.add(e.location()));
    further.stream()
        .map(Key::of)
        .filter(k -> k.indicator().equals(i.code()))
        .filter(k -> k.place() == null || Place.name(content.places(), k.place()) != null)
        .forEach(k -> places.add(k.place()));
    if (places.isEmpty()) {
      places.add(null);
    }
    return places;
  }

  private void rows(Indicator i, String place, List<Row> rows) {
    Key key = new Key(i.code(), place, null);
    ReportedValue value = values.get(key.value());
    List<Dimension> dimensions =
        i.disaggregation().stream()
            .map(d -> content.framework().dimension(d).orElseThrow())
            .toList();
    Map<String, String> cells = new LinkedHashMap<>();
    if (!dimensions.isEmpty()) {
      name(dimensions, "", "", cells);
    }
    rows.add(head(i, key, value, cells.size()));
    cells.forEach((cell, name) -> rows.add(cell(i, new Key(i.code(), place, cell), name, value)));
  }

  /** Every cell of a breakdown, the categories' codes with their words. */
  private void name(List<Dimension> left, String key, String name, Map<String, String> cells) {
    if (left.isEmpty()) {
      cells.put(key, name);
      return;
    }
    for (Category category : left.get(0).categories()) {
      String words = category.title().isEmpty() ? category.code() : category.title().in(language);
      name(
          left.subList(1, left.size()),
          key.isEmpty() ? category.code() : key + SEPARATOR + category.code(),
          name.isEmpty() ? words : name + " · " + words,
          cells);
    }
  }

  private Row head(Indicator i, Key key, ReportedValue value, int cells) {
    boolean rate = i.measureOf() == Measure.PERCENTAGE;
    Earlier before = earlier.get(key.value());
    return new Row(
        key.toString(),
        name(i, key, null),
        List.of(
            Cell.label(i.code()),
            Cell.label(i.title().in(language)),
            Cell.label(place(key)),
            Cell.label(cells == 0 ? t("workbook.figure." + i.measure()) : t("report.total")),
            Cell.label(before == null ? "" : last(before, i)),
            Cell.label(
                i.target(content.report().period())
                    .map(target -> Formats.of(language).number(target) + (rate ? " %" : ""))
                    .orElse("")),
            cells == 0 ? figure(i, value) : sum(cells),
            !rate
                ? Cell.label("")
                : cells == 0
                    ? Cell.of(Kind.NUMBER, value == null ? null : value.denominator())
                    : sum(cells),
            Cell.of(
                WorkbookChoice.YES_ONLY,
                value != null && value.notApplicable() ? WorkbookChoice.YES : null),
            WorkbookSections.text(value == null ? null : value.comment())));
  }

  private static Cell sum(int cells) {
    return Cell.of(Kind.SUM, cells);
  }

  private static Cell figure(Indicator i, ReportedValue value) {
    return switch (i.measureOf()) {
      case UNIT -> Cell.of(Kind.NUMBER, value == null ? null : value.value());
      case PERCENTAGE -> Cell.of(Kind.NUMBER, value == null ? null : value.numerator());
      case NOMINAL ->
          Cell.of(
              WorkbookChoice.YES_OR_NO,
              value == null || value.yes() == null
                  ? null
                  : value.yes() ? WorkbookChoice.YES : WorkbookChoice.NO);
      case ORDINAL ->
          Cell.of(WorkbookChoice.levels(i.levels()), value == null ? null : value.level());
      case QUALITATIVE -> WorkbookSections.text(value == null ? null : value.text());
    };
  }

  private Row cell(Indicator i, Key key, String name, ReportedValue value) {
    BigDecimal figure = null;
    BigDecimal denominator = null;
    for (ReportedValue.Cell cell : cells(i, value)) {
      if (key(i, cell).equals(key.cell())) {
        figure = cell.value() == null ? cell.numerator() : cell.value();
        denominator = cell.denominator();
      }
    }
    boolean rate = i.measureOf() == Measure.PERCENTAGE;
    return new Row(
        key.toString(),
        name(i, key, name),
        List.of(
            Cell.label(i.code()),
            Cell.label(""),
            Cell.label(place(key)),
            Cell.label(name),
            Cell.label(""),
            Cell.label(""),
            Cell.of(Kind.NUMBER, figure),
            rate ? Cell.of(Kind.NUMBER, denominator) : Cell.label(""),
            Cell.label(""),
            Cell.label("")));
  }

  /** A figure without its breakdown is one cell, all unknown. */
  private static List<ReportedValue.Cell> cells(Indicator i, ReportedValue value) {
    if (value == null || value.notApplicable()) {
      return List.of();
    }
    if (value.cells() != null) {
      return value.cells();
    }
    Map<String, String> unknown = new LinkedHashMap<>();
    i.disaggregation().forEach(d -> unknown.put(d, Category.UNKNOWN));
    return List.of(
        new ReportedValue.Cell(unknown, value.value(), value.numerator(), value.denominator()));
  }

  private static String key(Indicator i, ReportedValue.Cell cell) {
    return i.disaggregation().stream()
        .map(cell.categories()::get)
        .collect(Collectors.joining(SEPARATOR));
  }

  private String name(Indicator i, Key key, String cell) {
    return i.code()
        + (key.place() == null ? "" : " · " + place(key))
        + (cell == null ? "" : " · " + cell);
  }

  private String place(Key key) {
    return key.place() == null ? t("report.place.none") : content.place(key.place(), language);
  }

  private String last(Earlier before, Indicator i) {
    Formats formats = Formats.of(language);
    String figure =
        switch (i.measureOf()) {
          case QUALITATIVE -> "";
          case NOMINAL -> t(before.total().signum() > 0 ? "report.yes" : "report.no");
          case PERCENTAGE ->
              t(
                  "report.ratio",
                  formats.number(before.total()),
                  formats.number(before.denominator()));
          default -> formats.number(before.total());
        };
    return figure.isEmpty() ? before.period() : figure + " (" + before.period() + ")";
  }

  private String t(String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }
}
