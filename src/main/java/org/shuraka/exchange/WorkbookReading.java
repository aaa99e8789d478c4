package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.exchange.WorkbookLayout.Column;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/**
 * What a workbook that came back says, cell by cell, and everything in it that cannot be understood
 * or was not taken.
 */
final class WorkbookReading {

  private final WorkbookCopy copy;
  private final WorkbookLayout layout;
  private final WorkbookValues cells;
  private final Map<WorkbookPlace, String> values = new LinkedHashMap<>();
  private final Map<WorkbookPlace, String> pointers = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();

  /**
   * Reads a workbook.
   *
   * @param layout of the report as it is now, with the rows that the copy has
   */
  WorkbookReading(WorkbookCopy copy, WorkbookLayout layout) {
    this.copy = copy;
    this.layout = layout;
    this.cells =
        new WorkbookValues(
            Language.of(copy.identity().language()).orElse(Language.EN),
            layout.language(),
            copy.file().since1904(),
            faults,
            notes);
    layout.sheets().forEach(this::read);
    totals();
    new WorkbookUntaken(copy, layout, notes).find();
    copy.others().forEach(name -> notes.add(Fault.at(name, "workbook.sheet.other", name)));
  }

  /** What stands in the cells that were understood; empty where nothing does. */
  Map<WorkbookPlace, String> values() {
    return values;
  }

  /** Where a cell stands, as {@code Figures!H7}; its sheet where that cannot be said. */
  String pointer(WorkbookPlace place) {
    return pointers.getOrDefault(place, sheetName(place.sheet()));
  }

  /** What cannot be understood, with its place. */
  List<Fault> faults() {
    return faults;
  }

  /** What was understood in a way that its writer should know. */
  List<Fault> notes() {
    if (notes.size() <= BusinessException.MOST_FAULTS) {
      return notes;
    }
    List<Fault> first = new ArrayList<>(notes.subList(0, BusinessException.MOST_FAULTS));
    first.add(Fault.at("", "workbook.notes.more", notes.size() - first.size()));
    return first;
  }

  private void totals() {
    WorkbookCopy.Sheet figures = copy.sheets().get(WorkbookLayout.FIGURES);
    if (figures != null) {
      new WorkbookTotals(figures, cells, layout.language(), values, faults, notes)
          .read(layout.sheet(WorkbookLayout.FIGURES));
    }
  }

  private String sheetName(String key) {
    WorkbookCopy.Sheet sheet = copy.sheets().get(key);
    return sheet == null ? layout.sheet(key).name() : sheet.name();
  }

  private void read(WorkbookLayout.Sheet expected) {
    WorkbookCopy.Sheet sheet = copy.sheets().get(expected.key());
    if (sheet == null) {
      faults.add(Fault.at(expected.name(), "workbook.sheet.missing", expected.name()));
      return;
    }
    List<Column> columns = expected.columns().stream().filter(c -> isOpen(expected, c)).toList();
    for (Column column : columns) {
      if (!sheet.columns().containsKey(column.key())) {
        faults.add(Fault.at(sheet.name(), "workbook.column.missing", column.title()));
      }
    }
    sheet
        .twice()
        .forEach(
            (row, number) -> faults.add(Fault.at(sheet.pointer(number, 1), "workbook.row.twice")));
    gone(sheet);
    for (WorkbookLayout.Row row : expected.rows()) {
      WorkbookCopy.Row found = sheet.rows().get(row.key());
      if (found != null) {
        columns.stream()
            .filter(c -> sheet.columns().containsKey(c.key()))
            .forEach(
                c -> read(sheet, found, new WorkbookPlace(expected.key(), row.key(), c.key())));
      }
    }
    merged(sheet);
  }

  private static boolean isOpen(WorkbookLayout.Sheet sheet, Column column) {
    int c = sheet.columns().indexOf(column);
    return sheet.rows().stream().anyMatch(row -> row.cells().get(c).open());
  }

  /** Rows that said something at first and stand in the sheet no more, and rows nobody knows. */
  private void gone(WorkbookCopy.Sheet sheet) {
    Map<String, WorkbookPlace> lost = new LinkedHashMap<>();
    for (WorkbookPlace place : copy.filled()) {
      if (place.sheet().equals(sheet.key()) && !sheet.rows().containsKey(place.row())) {
        lost.putIfAbsent(place.row(), place);
      }
    }
    lost.keySet()
        .forEach(
            row -> faults.add(Fault.at(sheet.name(), "workbook.row.missing", nameOf(sheet, row))));
    sheet
        .rows()
        .forEach(
            (key, row) -> {
              if (layout.row(sheet.key(), key).isEmpty() && isFilled(sheet, row)) {
                faults.add(Fault.at(sheet.pointer(row.number(), 1), "workbook.row.gone", key));
              }
            });
  }

  private String nameOf(WorkbookCopy.Sheet sheet, String row) {
    return layout.row(sheet.key(), row).map(WorkbookLayout.Row::name).orElse(row);
  }

  private boolean isFilled(WorkbookCopy.Sheet sheet, WorkbookCopy.Row row) {
    return layout.sheet(sheet.key()).columns().stream()
        .filter(c -> isOpen(layout.sheet(sheet.key()), c))
        .map(c -> sheet.columns().get(c.key()))
        .anyMatch(c -> c != null && row.cells().containsKey(c));
  }

  private void read(WorkbookCopy.Sheet sheet, WorkbookCopy.Row row, WorkbookPlace place) {
    Cell expected = layout.cells().get(place);
    int column = sheet.columns().get(place.column());
    String pointer = sheet.pointer(row.number(), column);
    pointers.put(place, pointer);
    if (!expected.open()) {
      return;
    }
    cells
        .read(expected, row.cells().getOrDefault(column, XlsxCell.NONE), pointer)
        .ifPresent(value -> values.put(place, value));
  }

  /** Cells that were made one would take away what stood in all but the first of them. */
  private void merged(WorkbookCopy.Sheet sheet) {
    NavigableSet<Integer> rows = new TreeSet<>();
    sheet.rows().values().forEach(row -> rows.add(row.number()));
    for (String range : sheet.merged()) {
      String[] corners = range.split(":", 2);
      Integer row = rows.ceiling(XlsxCell.row(corners[0]));
      if (row != null && row <= XlsxCell.row(corners[corners.length - 1])) {
        faults.add(Fault.at(sheet.name() + "!" + range, "workbook.cell.merged"));
      }
    }
  }
}
