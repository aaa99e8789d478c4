package org.shuraka.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuraka.exchange.WorkbookLayout.Column;
import org.shuraka.shared.Fault;

/**
 * What somebody wrote into a workbook where nothing is taken from: over what is there to read, or
 * into cells, rows and columns beside it. It is named, so that nothing is lost unnoticed.
 */
final class WorkbookUntaken {

  private static final int LONGEST_SHOWN = 80;

  private final WorkbookCopy copy;
  private final WorkbookLayout layout;
  private final List<Fault> notes;

  /** Adds what it finds to the notes. */
  WorkbookUntaken(WorkbookCopy copy, WorkbookLayout layout, List<Fault> notes) {
    this.copy = copy;
    this.layout = layout;
    this.notes = notes;
  }

  void find() {
    for (WorkbookCopy.Sheet sheet : copy.sheets().values()) {
      Optional<WorkbookLayout.Sheet> expected =
          layout.sheets().stream().filter(s -> s.key().equals(sheet.key())).findFirst();
      if (expected.isPresent() || sheet.key().equals(WorkbookWriter.INSTRUCTIONS)) {
        beside(sheet, expected.map(WorkbookLayout.Sheet::columns).orElse(List.of()));
      }
      expected.ifPresent(e -> within(sheet, e));
    }
    if (copy.file().remarks()) {
      notes.add(Fault.at("", "workbook.remarks"));
    }
  }

  /** Rows without a key: titles and headers as they were written, and nothing else. */
  private void beside(WorkbookCopy.Sheet sheet, List<Column> columns) {
    Set<String> written = new HashSet<>(copy.shown(sheet.key(), ""));
    if (written.isEmpty()) {
      return;
    }
    columns.forEach(column -> written.add(WorkbookCopy.mark(column.key())));
    for (WorkbookCopy.Row row : sheet.others()) {
      row.cells()
          .forEach(
              (column, cell) -> {
                if (!written.contains(WorkbookCopy.mark(cell.text()))
                    && !cell.text().startsWith(WorkbookWriter.MARK)) {
                  note(sheet, row, column, cell, "workbook.cell.beside");
                }
              });
    }
  }

  private void within(WorkbookCopy.Sheet sheet, WorkbookLayout.Sheet expected) {
    Map<Integer, Integer> columns = new HashMap<>();
    for (int c = 0; c < expected.columns().size(); c++) {
      Integer at = sheet.columns().get(expected.columns().get(c).key());
      if (at != null) {
        columns.put(at, c);
      }
    }
    for (Map.Entry<String, WorkbookCopy.Row> e : sheet.rows().entrySet()) {
      Optional<WorkbookLayout.Row> row = layout.row(sheet.key(), e.getKey());
      List<String> shown = copy.shown(sheet.key(), e.getKey());
      e.getValue()
          .cells()
          .forEach(
              (at, cell) -> {
                Integer column = columns.get(at);
                if (at > 0 && column == null) {
                  note(sheet, e.getValue(), at, cell, "workbook.cell.beside");
                } else if (at > 0
                    && row.isPresent()
                    && row.get().cells().get(column).kind() == WorkbookLayout.Kind.LABEL
                    && shown.size() == expected.columns().size()
                    && !shown.get(column).equals(WorkbookCopy.mark(cell.text()))) {
                  note(sheet, e.getValue(), at, cell, "workbook.cell.protected");
                }
              });
    }
  }

  private void note(
      WorkbookCopy.Sheet sheet, WorkbookCopy.Row row, int column, XlsxCell cell, String key) {
    String text = WorkbookText.clean(cell.text());
    notes.add(
        Fault.at(
            sheet.pointer(row.number(), column),
            key,
            text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…"));
  }
}
