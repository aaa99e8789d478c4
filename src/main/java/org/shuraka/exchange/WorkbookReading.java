package org.shuraka.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.exchange.WorkbookLayout.Column;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;

/**
 * What a workbook that came back says, cell by cell, and everything in it that cannot be
 * understood. Numbers may be texts, in the digits of any script; what was chosen may be in any
 * language.
 */
final class WorkbookReading {

  /** Digits that a spreadsheet keeps of a number; more are an accident of its arithmetic. */
  private static final MathContext EXACT = new MathContext(15);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 73_000;

  private final WorkbookCopy copy;
  private final WorkbookLayout layout;
  private final Language language;
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
    this.language = Language.of(copy.identity().language()).orElse(Language.EN);
    layout.sheets().forEach(this::read);
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
    return notes;
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
    sheet.merged().forEach(range -> merged(sheet, range));
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
              if (layout.sheet(sheet.key()).row(key).isEmpty() && isFilled(sheet, row)) {
                faults.add(Fault.at(sheet.pointer(row.number(), 1), "workbook.row.gone", key));
              }
            });
  }

  private String nameOf(WorkbookCopy.Sheet sheet, String row) {
    return layout.sheet(sheet.key()).row(row).map(WorkbookLayout.Row::name).orElse(row);
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
    XlsxCell cell = row.cells().getOrDefault(column, XlsxCell.NONE);
    if (cell.kind() == XlsxCell.Kind.ERROR) {
      faults.add(Fault.at(pointer, "workbook.cell.error", cell.text()));
      return;
    }
    if (cell.formula()) {
      if (cell.isEmpty()) {
        faults.add(Fault.at(pointer, "workbook.cell.formula"));
        return;
      }
      notes.add(Fault.at(pointer, "workbook.cell.computed", cell.text()));
    }
    value(expected, cell, pointer).ifPresent(value -> values.put(place, value));
  }

  private Optional<String> value(Cell expected, XlsxCell cell, String pointer) {
    String text = WorkbookText.clean(cell.text());
    if (text.isEmpty()) {
      return Optional.of("");
    }
    Optional<String> value =
        switch (expected.kind()) {
          case TEXT -> Optional.of(cell.kind() == XlsxCell.Kind.NUMBER ? digits(text) : text);
          case NUMBER, COUNT, MONEY -> number(cell, text).map(WorkbookText::plain);
          case DATE -> day(cell, text).map(LocalDate::toString);
          case CHOICE -> expected.choice().code(chosen(cell, text));
          default -> Optional.of("");
        };
    if (text.length() > WorkbookText.LONGEST) {
      faults.add(Fault.at(pointer, "report.text.long", WorkbookText.LONGEST));
      return Optional.empty();
    }
    if (value.isEmpty()) {
      faults.add(fault(expected, pointer, text));
    }
    return value;
  }

  private Fault fault(Cell expected, String pointer, String text) {
    return switch (expected.kind()) {
      case DATE -> Fault.at(pointer, "error.date", text);
      case CHOICE ->
          Fault.at(
              pointer,
              "section.oneOf",
              text,
              String.join(", ", expected.choice().words(layout.language())));
      default -> Fault.at(pointer, "error.number", text);
    };
  }

  private Optional<BigDecimal> number(XlsxCell cell, String text) {
    if (cell.kind() == XlsxCell.Kind.NUMBER) {
      return NUMBER.matcher(text).matches()
          ? Optional.of(new BigDecimal(text).round(EXACT))
          : Optional.empty();
    }
    return cell.kind() == XlsxCell.Kind.TEXT ? Formats.of(language).parse(text) : Optional.empty();
  }

  /** A number that was typed into a text. */
  private static String digits(String text) {
    return NUMBER.matcher(text).matches()
        ? WorkbookText.plain(new BigDecimal(text).round(EXACT))
        : text;
  }

  private static String chosen(XlsxCell cell, String text) {
    if (cell.kind() == XlsxCell.Kind.BOOLEAN) {
      return text.equals("1") ? WorkbookChoice.YES : WorkbookChoice.NO;
    }
    return cell.kind() == XlsxCell.Kind.NUMBER ? digits(text) : text;
  }

  /** A day as spreadsheets count them, or written year-month-day in the digits of any script. */
  private Optional<LocalDate> day(XlsxCell cell, String text) {
    try {
      if (cell.kind() == XlsxCell.Kind.NUMBER && NUMBER.matcher(text).matches()) {
        BigDecimal days = new BigDecimal(text);
        return days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0
            ? Optional.empty()
            : Optional.of((copy.since1904() ? FROM_1904 : BEFORE_1900).plusDays(days.longValue()));
      }
      StringBuilder plain = new StringBuilder();
      text.codePoints()
          .filter(c -> Character.getType(c) != Character.FORMAT)
          .forEach(
              c ->
                  plain.append(
                      Character.isDigit(c)
                          ? Integer.toString(Character.digit(c, 10))
                          : Character.toString(c)));
      return Optional.of(LocalDate.parse(plain));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Cells that were made one would take away what stood in all but the first of them. */
  private void merged(WorkbookCopy.Sheet sheet, String range) {
    String[] corners = range.split(":", 2);
    String last = corners[corners.length - 1];
    boolean filledIn =
        sheet.rows().values().stream()
            .anyMatch(
                row ->
                    row.number() >= XlsxCell.row(corners[0]) && row.number() <= XlsxCell.row(last));
    if (filledIn) {
      faults.add(Fault.at(sheet.name() + "!" + range, "workbook.cell.merged"));
    }
  }
}
