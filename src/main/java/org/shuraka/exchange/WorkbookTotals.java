package org.shuraka.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.exchange.WorkbookFigures.Key;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.exchange.WorkbookLayout.Kind;
import org.shuraka.exchange.WorkbookLayout.Row;
import org.shuraka.framework.Framework.Category;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;

/**
 * Totals of breakdowns that somebody typed where their formula stood. One without its breakdown is
 * a figure of unknown categories; one that differs from its cells is refused.
 */
final class WorkbookTotals {

  private static final Pattern SUM =
      Pattern.compile(
          "\\s*=?\\s*SUM\\(\\s*\\$?([A-Z]{1,3})\\$?(\\d{1,7})\\s*:\\s*\\$?([A-Z]{1,3})\\$?(\\d{1,7})\\s*\\)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Cell NUMBER = Cell.of(Kind.NUMBER, null);

  private final WorkbookCopy.Sheet sheet;
  private final WorkbookValues cells;
  private final Formats formats;
  private final Map<WorkbookPlace, String> values;
  private final List<Fault> faults;
  private final List<Fault> notes;

  /**
   * Reads totals.
   *
   * @param cells that were read go before
   * @param values what the cells say; takes totals without a breakdown
   */
  WorkbookTotals(
      WorkbookCopy.Sheet sheet,
      WorkbookValues cells,
      Language reader,
      Map<WorkbookPlace, String> values,
      List<Fault> faults,
      List<Fault> notes) {
    this.sheet = sheet;
    this.cells = cells;
    this.formats = Formats.of(reader);
    this.values = values;
    this.faults = faults;
    this.notes = notes;
  }

  void read(WorkbookLayout.Sheet figures) {
    for (int r = 0; r < figures.rows().size(); r++) {
      Row row = figures.rows().get(r);
      for (int c = 0; c < row.cells().size(); c++) {
        if (row.cells().get(c).kind() == Kind.SUM) {
          int of = Integer.parseInt(row.cells().get(c).value());
          total(row, figures.rows().subList(r + 1, r + 1 + of), figures.columns().get(c).key());
        }
      }
    }
  }

  private void total(Row row, List<Row> breakdown, String column) {
    WorkbookCopy.Row found = sheet.rows().get(row.key());
    Integer at = sheet.columns().get(column);
    if (found == null || at == null || !found.cells().containsKey(at)) {
      return;
    }
    XlsxCell cell = found.cells().get(at);
    if (cell.computed() && isOwn(cell.formula(), at, breakdown)) {
      return;
    }
    String pointer = sheet.pointer(found.number(), at);
    Optional<BigDecimal> total =
        cells.read(NUMBER, cell, pointer).filter(v -> !v.isEmpty()).map(BigDecimal::new);
    if (total.isEmpty() || !isUnderstood(breakdown, column)) {
      return;
    }
    Optional<BigDecimal> sum =
        breakdown.stream()
            .map(b -> values.getOrDefault(place(b, column), ""))
            .filter(v -> !v.isEmpty())
            .map(BigDecimal::new)
            .reduce(BigDecimal::add);
    if (sum.isEmpty()) {
      alone(total.get(), breakdown, column, pointer);
    } else if (sum.get().compareTo(total.get()) != 0) {
      faults.add(
          Fault.at(
              pointer,
              "workbook.total.differs",
              formats.number(total.get()),
              formats.number(sum.get())));
    }
  }

  private void alone(BigDecimal total, List<Row> breakdown, String column, String pointer) {
    if (total.signum() == 0) {
      notes.add(Fault.at(pointer, "workbook.total.zero"));
      return;
    }
    Optional<Row> unknown =
        breakdown.stream()
            .filter(
                b ->
                    Arrays.stream(Key.of(b.key()).cell().split("\\|"))
                        .allMatch(Category.UNKNOWN::equals))
            .findFirst();
    if (unknown.isEmpty()) {
      faults.add(Fault.at(pointer, "workbook.total.alone", formats.number(total)));
    } else {
      values.put(place(unknown.get(), column), WorkbookText.plain(total));
      notes.add(
          Fault.at(pointer, "workbook.total.unknown", formats.number(total), unknown.get().name()));
    }
  }

  private static WorkbookPlace place(Row row, String column) {
    return new WorkbookPlace(WorkbookLayout.FIGURES, row.key(), column);
  }

  /** Whether each cell of the breakdown that is in the sheet could be read. */
  private boolean isUnderstood(List<Row> breakdown, String column) {
    return breakdown.stream()
        .filter(b -> sheet.rows().containsKey(b.key()))
        .allMatch(b -> values.containsKey(place(b, column)));
  }

  /** Whether a formula is the sum of just these cells, wherever they were moved to. */
  private boolean isOwn(String formula, int column, List<Row> breakdown) {
    if (formula.isBlank()) {
      return true;
    }
    Matcher sum = SUM.matcher(formula);
    if (!sum.matches()
        || XlsxCell.column(sum.group(1)) != column
        || XlsxCell.column(sum.group(3)) != column) {
      return false;
    }
    int first = XlsxCell.number(sum.group(2)) - 1;
    int last = XlsxCell.number(sum.group(4)) - 1;
    List<WorkbookCopy.Row> rows =
        breakdown.stream().map(b -> sheet.rows().get(b.key())).filter(r -> r != null).toList();
    return last - first + 1 == rows.size()
        && rows.stream().allMatch(r -> r.number() >= first && r.number() <= last);
  }
}
