package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;

/**
 * A report laid out in sheets, in one language: what every cell shows or asks for. A workbook is
 * written from it, and one that comes back is read by it: sheets, rows and columns are found by
 * their keys, wherever they were moved to.
 */
record WorkbookLayout(
    Language language,
    List<Sheet> sheets,
    Map<WorkbookPlace, Cell> cells,
    Map<WorkbookPlace, Row> rows) {

  static final String FIGURES = "figures";
  static final String ACTIVITIES = "activities";
  static final String OUTCOMES = "outcomes";
  static final String EXPENDITURES = "expenditures";
  static final String NARRATIVE = "narrative";

  /** What a cell holds. */
  enum Kind {
    /** To read only. */
    LABEL,
    /** A formula: the sum of the cells below, their number being its value. */
    SUM,
    TEXT,
    NUMBER,
    /** A whole number. */
    COUNT,
    MONEY,
    DATE,
    CHOICE
  }

  /**
   * A cell.
   *
   * @param value a text, a plain decimal, an ISO date, or a code; empty for nothing
   * @param choice null where there is nothing to choose from
   */
  record Cell(Kind kind, String value, WorkbookChoice choice) {

    static Cell label(String value) {
      return new Cell(Kind.LABEL, WorkbookText.clean(value), null);
    }

    static Cell of(Kind kind, Object value) {
      return new Cell(kind, WorkbookText.of(value), null);
    }

    static Cell of(WorkbookChoice choice, Object value) {
      return new Cell(Kind.CHOICE, WorkbookText.of(value), choice);
    }

    /** Whether it is to be filled in. */
    boolean open() {
      return kind != Kind.LABEL && kind != Kind.SUM;
    }
  }

  record Column(String key, String title, int width) {}

  /**
   * A row.
   *
   * @param name what it is about, in words
   * @param cells one for each column
   */
  record Row(String key, String name, List<Cell> cells) {}

  /**
   * A sheet.
   *
   * @param name as its tab shows it
   * @param columnsInSight how many stay where they are when the others move
   */
  record Sheet(
      String key,
      String name,
      String hint,
      int columnsInSight,
      List<Column> columns,
      List<Row> rows) {

    Column column(String columnKey) {
      return columns.stream().filter(c -> c.key().equals(columnKey)).findFirst().orElseThrow();
    }
  }

  static WorkbookLayout of(Language language, List<Sheet> sheets) {
    Map<WorkbookPlace, Cell> cells = new LinkedHashMap<>();
    Map<WorkbookPlace, Row> rows = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Row row : sheet.rows()) {
        rows.putIfAbsent(whole(sheet.key(), row.key()), row);
        for (int c = 0; c < row.cells().size(); c++) {
          cells.put(
              new WorkbookPlace(sheet.key(), row.key(), sheet.columns().get(c).key()),
              row.cells().get(c));
        }
      }
    }
    return new WorkbookLayout(language, sheets, cells, rows);
  }

  private static WorkbookPlace whole(String sheet, String row) {
    return new WorkbookPlace(sheet, row, "");
  }

  Optional<Row> row(String sheet, String row) {
    return Optional.ofNullable(rows.get(whole(sheet, row)));
  }

  Sheet sheet(String key) {
    return sheets.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
  }

  /** What a cell says now; empty for nothing. */
  String value(WorkbookPlace place) {
    Cell cell = cells.get(place);
    return cell == null || !cell.open() ? "" : cell.value();
  }

  /** The cell in words: its row and its column. */
  String name(WorkbookPlace place) {
    return row(place.sheet(), place.row()).orElseThrow().name()
        + " · "
        + sheet(place.sheet()).column(place.column()).title();
  }

  /** A value of a cell as people read it. */
  String shown(WorkbookPlace place, String value) {
    if (value.isEmpty()) {
      return "";
    }
    Formats formats = Formats.of(language);
    Cell cell = cells.get(place);
    return switch (cell.kind()) {
      case NUMBER, COUNT, MONEY -> formats.number(new BigDecimal(value));
      case DATE -> formats.date(LocalDate.parse(value));
      case CHOICE -> cell.choice().words(value, language);
      default -> value;
    };
  }
}
