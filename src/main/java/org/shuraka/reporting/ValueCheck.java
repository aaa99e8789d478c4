package org.shuraka.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkCheck;
import org.shuraka.framework.Measure;
import org.shuraka.reporting.ReportRepository.ValueKey;
import org.shuraka.shared.Fault;

/**
 * Reads the values of one report into rows and finds everything wrong with them: indicators the
 * partner does not report, places the programme does not have, forms that do not fit the measure,
 * cells that are incomplete or doubled, numerators above their denominators.
 */
public final class ValueCheck {

  private final Framework framework;
  private final Map<String, Long> indicatorIds;
  private final Map<String, Long> locationIds;
  private final String partner;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Indicator> indicators = new HashMap<>();

  /** Codes of the categories by the dimension's code. */
  private final Map<String, Set<String>> categories = new HashMap<>();

  /**
   * What values are checked against.
   *
   * @param partner code of the reporting partner; null where any partner's values are taken
   */
  public ValueCheck(
      Framework framework,
      Map<String, Long> indicatorIds,
      Map<String, Long> locationIds,
      String partner) {
    this.framework = framework;
    this.indicatorIds = indicatorIds;
    this.locationIds = locationIds;
    this.partner = partner;
    framework.indicators().forEach(i -> indicators.put(i.code(), i));
    framework
        .dimensions()
        .forEach(
            d ->
                categories.put(
                    d.code(),
                    d.categories().stream().map(Category::code).collect(Collectors.toSet())));
  }

  /** The same check of other values: no faults yet, none seen. */
  ValueCheck again() {
    return new ValueCheck(framework, indicatorIds, locationIds, partner);
  }

  /** The indicator of that code, in force or not. */
  Optional<Indicator> indicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * The rows of those values that are in order; blank values are left out, for they are missing.
   */
  public List<ValueRow> rows(List<ReportedValue> values, String at) {
    seen.clear();
    List<ValueRow> rows = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      ReportedValue value = values.get(v);
      if (!value.isBlank()) {
        row(value, at + "/" + v, rows);
      }
    }
    return rows;
  }

  /**
   * Which value it is; none, and a fault, where the partner has no such indicator, the programme no
   * such place, or the same stood there before.
   */
  Optional<ValueKey> key(ReportedValue value, String at) {
    Indicator indicator = value.indicator() == null ? null : indicators.get(value.indicator());
    Long indicatorId = indicator == null ? null : indicatorIds.get(indicator.code());
    Long locationId =
        value.location() == null ? Long.valueOf(0) : locationIds.get(value.location());
    if (indicatorId == null) {
      fault(at + "/indicator", "report.indicator.unknown", text(value.indicator()));
    } else if (partner != null && !indicator.partners().contains(partner)) {
      fault(at + "/indicator", "report.indicator.notYours", indicator.code());
    } else if (locationId == null) {
      fault(at + "/location", "report.location.unknown", value.location());
    } else if (!seen.add(indicatorId + "@" + locationId)) {
      fault(at, "report.value.twice", indicator.code(), text(value.location()));
    } else {
      return Optional.of(new ValueKey(indicatorId, locationId));
    }
    return Optional.empty();
  }

  private void row(ReportedValue value, String at, List<ValueRow> rows) {
    key(value, at).ifPresent(key -> row(key, value, at).ifPresent(rows::add));
  }

  /** The row of a value of that key; none, and its faults, where it is not in order. */
  Optional<ValueRow> row(ValueKey key, ReportedValue value, String at) {
    Indicator indicator = indicators.get(value.indicator());
    int before = faults.size();
    List<ValueRow.Cell> cells = value.notApplicable() ? List.of() : cells(value, indicator, at);
    if (value.notApplicable()) {
      if (value.comment() == null || value.comment().isBlank()) {
        fault(at + "/comment", "report.notApplicable.comment", indicator.code());
      }
    } else if (value.state() != null && !value.state().equals(ReportedValue.REPORTED)) {
      fault(at + "/state", "report.state", value.state());
    }
    if (tooLong(value.comment()) || tooLong(value.text())) {
      fault(at, "report.text.long", Narrative.LONGEST);
    }
    if (value.statedTotal() != null) {
      if (indicator.measureOf() != Measure.UNIT) {
        fault(at + "/statedTotal", "report.statedTotal", indicator.code());
      }
      exact(at + "/statedTotal", value.statedTotal());
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(
            new ValueRow(
                key.indicatorId(),
                key.locationId(),
                value.notApplicable() ? ReportedValue.NOT_APPLICABLE : ReportedValue.REPORTED,
                value.comment(),
                indicator.measureOf() == Measure.QUALITATIVE ? value.text() : null,
                value.statedTotal(),
                cells));
  }

  private List<ValueRow.Cell> cells(ReportedValue value, Indicator indicator, String at) {
    return switch (indicator.measureOf()) {
      case UNIT -> counted(value, indicator, at, false);
      case PERCENTAGE -> counted(value, indicator, at, true);
      case NOMINAL ->
          value.yes() == null
              ? wrongForm(at, indicator)
              : one(value.yes() ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
      case ORDINAL -> level(value, indicator, at);
      case QUALITATIVE -> value.text() == null ? wrongForm(at, indicator) : List.of();
    };
  }

  private List<ValueRow.Cell> level(ReportedValue value, Indicator indicator, String at) {
    if (value.level() == null) {
      return wrongForm(at, indicator);
    }
    if (value.level() < 1 || value.level() > indicator.levels()) {
      fault(at + "/level", "report.level", indicator.code(), indicator.levels());
    }
    return one(BigDecimal.valueOf(value.level()), null);
  }

  private List<ValueRow.Cell> counted(
      ReportedValue value, Indicator indicator, String at, boolean rate) {
    if (value.cells() == null) {
      boolean fits =
          rate
              ? value.numerator() != null && value.denominator() != null && value.value() == null
              : value.value() != null && value.numerator() == null && value.denominator() == null;
      if (!fits) {
        return wrongForm(at, indicator);
      }
      String whole =
          String.join(
              ValueRow.SEPARATOR,
              indicator.disaggregation().stream().map(d -> Category.UNKNOWN).toList());
      return List.of(
          cell(at, indicator, whole, value.value(), value.numerator(), value.denominator()));
    }
    if (value.value() != null || value.numerator() != null || value.denominator() != null) {
      return wrongForm(at, indicator);
    }
    List<ValueRow.Cell> cells = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int c = 0; c < value.cells().size(); c++) {
      ReportedValue.Cell given = value.cells().get(c);
      String place = at + "/cells/" + c;
      String key = key(given, indicator, place);
      if (key == null) {
        continue;
      }
      if (!keys.add(key)) {
        fault(place, "report.cell.twice", indicator.code(), key);
      } else if (rate
          ? given.numerator() == null || given.denominator() == null || given.value() != null
          : given.value() == null || given.numerator() != null || given.denominator() != null) {
        fault(place, "report.cell.value", indicator.code(), key);
      } else {
        cells.add(
            cell(place, indicator, key, given.value(), given.numerator(), given.denominator()));
      }
    }
    return cells;
  }

  private String key(ReportedValue.Cell cell, Indicator indicator, String at) {
    Map<String, String> given = cell.categories() == null ? Map.of() : cell.categories();
    if (given.size() != indicator.disaggregation().size()
        || !given.keySet().containsAll(indicator.disaggregation())) {
      fault(
          at + "/categories",
          "report.cell.dimensions",
          indicator.code(),
          String.join(", ", indicator.disaggregation()));
      return null;
    }
    List<String> said = new ArrayList<>();
    for (String code : indicator.disaggregation()) {
      String category = given.get(code);
      if (!categories.getOrDefault(code, Set.of()).contains(text(category))) {
        fault(at + "/categories/" + code, "report.cell.category", text(category), code);
        return null;
      }
      said.add(category);
    }
    return String.join(ValueRow.SEPARATOR, said);
  }

  private ValueRow.Cell cell(
      String at,
      Indicator indicator,
      String key,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator) {
    if (numerator != null) {
      if (numerator.signum() < 0 || numerator.compareTo(denominator) > 0) {
        fault(at + "/numerator", "report.numerator", indicator.code());
      }
      exact(at + "/denominator", denominator);
      exact(at + "/numerator", numerator);
      return new ValueRow.Cell(key, numerator, denominator);
    }
    exact(at + "/value", value);
    return new ValueRow.Cell(key, value, null);
  }

  private void exact(String at, BigDecimal number) {
    if (!FrameworkCheck.isExact(number)) {
      fault(at, "report.number");
    }
  }

  private List<ValueRow.Cell> one(BigDecimal value, BigDecimal denominator) {
    return List.of(new ValueRow.Cell("", value, denominator));
  }

  private List<ValueRow.Cell> wrongForm(String at, Indicator indicator) {
    fault(at, "report.form." + indicator.measure(), indicator.code());
    return List.of();
  }

  private static boolean tooLong(String text) {
    return text != null && text.length() > Narrative.LONGEST;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private void fault(String at, String key, Object... arguments) {
    faults.add(Fault.at(at, key, arguments));
  }
}
