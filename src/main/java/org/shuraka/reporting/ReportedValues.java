package org.shuraka.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework.Category;
import org.shuraka.reporting.ReportRepository.CellRow;

/** Turns kept rows back into values as they are sent and shown. */
final class ReportedValues {

  private ReportedValues() {}

  static List<ReportedValue> of(List<CellRow> rows) {
    Map<String, List<CellRow>> byValue = new LinkedHashMap<>();
    for (CellRow row : rows) {
      byValue
          .computeIfAbsent(row.indicator() + "@" + row.location(), key -> new ArrayList<>())
          .add(row);
    }
    return byValue.values().stream().map(ReportedValues::value).toList();
  }

  private static ReportedValue value(List<CellRow> rows) {
    CellRow first = rows.get(0);
    if (first.state().equals(ReportedValue.NOT_APPLICABLE)) {
      return of(first, null, null, null, null, null, null, null, first.state());
    }
    return switch (first.measure()) {
      case "nominal" ->
          of(first, null, null, null, first.value().signum() > 0, null, null, null, null);
      case "ordinal" ->
          of(first, null, null, null, null, first.value().intValue(), null, null, null);
      case "qualitative" -> of(first, null, null, null, null, null, first.answer(), null, null);
      default -> counted(rows, first);
    };
  }

  private static ReportedValue counted(List<CellRow> rows, CellRow first) {
    boolean whole =
        rows.size() == 1
            && first.cell() != null
            && List.of(first.cell().split("\\" + ValueRow.SEPARATOR)).stream()
                .allMatch(c -> c.isEmpty() || c.equals(Category.UNKNOWN));
    if (whole) {
      return first.denominator() == null
          ? of(first, plain(first.value()), null, null, null, null, null, null, null)
          : of(
              first,
              null,
              plain(first.value()),
              plain(first.denominator()),
              null,
              null,
              null,
              null,
              null);
    }
    List<ReportedValue.Cell> cells =
        rows.stream().filter(r -> r.cell() != null).map(ReportedValues::cell).toList();
    return of(first, null, null, null, null, null, null, cells, null);
  }

  private static ReportedValue.Cell cell(CellRow row) {
    Map<String, String> categories = new LinkedHashMap<>();
    String[] dimensions = row.dimensions().split(",");
    String[] parts = row.cell().split("\\" + ValueRow.SEPARATOR);
    for (int d = 0; d < parts.length; d++) {
      categories.put(dimensions[d], parts[d]);
    }
    return row.denominator() == null
        ? new ReportedValue.Cell(categories, plain(row.value()), null, null)
        : new ReportedValue.Cell(categories, null, plain(row.value()), plain(row.denominator()));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static ReportedValue of(
      CellRow row,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator,
      Boolean yes,
      Integer level,
      String text,
      List<ReportedValue.Cell> cells,
      String state) {
    return new ReportedValue(
        row.indicator(),
        row.location(),
        value,
        numerator,
        denominator,
        yes,
        level,
        text,
        cells,
        row.statedTotal() == null ? null : plain(row.statedTotal()),
        state,
        row.comment());
  }
}
