package org.shuraka.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.exchange.WorkbookLayout.Column;
import org.shuraka.exchange.WorkbookLayout.Kind;
import org.shuraka.exchange.WorkbookLayout.Row;
import org.shuraka.exchange.WorkbookLayout.Sheet;
import org.shuraka.shared.Messages;
import org.shuraka.shared.XlsxText;

/**
 * Writes a laid out report as an XLSX file. The first row and column of every sheet are hidden and
 * hold the keys by which it is read again; everything but what is to be filled in is protected.
 */
final class WorkbookWriter {

  /** Begins the first cell of each of our sheets. */
  static final String MARK = "shuraka:";

  /** Key of the hidden sheet that says what the workbook is. */
  static final String IDENTITY = "identity";

  /** Key of the first sheet, which says how to fill in the others. */
  static final String INSTRUCTIONS = "instructions";

  private static final String LISTS = "lists";

  /** Of the hidden sheets. */
  private static final String IDENTITY_NAME = "shuraka";

  private static final String LISTS_NAME = "shuraka-lists";

  /** Guards formulas and titles against slips, and is no secret: the first sheet tells it. */
  private static final String PASSWORD = "shuraka";

  /** In each of our sheets: keys, title, hint, headers, then what is filled in. */
  private static final int TITLE = 1;

  private static final int HINT = 2;
  private static final int HEADERS = 3;
  private static final int FIRST = 4;

  /** In points. */
  private static final double LINE_HEIGHT = 15;

  private static final int HEADER_LINES = 3;
  private static final int NARRATIVE_LINES = 6;
  private static final int MOST_LINES = 25;

  private static final String INPUT = "FFFDF0";
  private static final String SHOWN = "F1EFEA";
  private static final String HEADER = "E3F0EE";
  private static final String LINE = "B9B4A8";

  private static final SheetProtectionOption[] LOCKED = {
    SheetProtectionOption.SHEET,
    SheetProtectionOption.OBJECTS,
    SheetProtectionOption.SCENARIOS,
    SheetProtectionOption.FORMAT_CELLS,
    SheetProtectionOption.INSERT_COLUMNS,
    SheetProtectionOption.INSERT_ROWS,
    SheetProtectionOption.INSERT_HYPERLINKS,
    SheetProtectionOption.DELETE_COLUMNS,
    SheetProtectionOption.DELETE_ROWS,
    SheetProtectionOption.SORT,
    SheetProtectionOption.AUTO_FILTER,
    SheetProtectionOption.PIVOT_TABLES
  };

  private final WorkbookContent content;
  private final WorkbookLayout layout;
  private final WorkbookIdentity identity;
  private final Map<String, WorkbookChoice> choices = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private WorkbookWriter(
      WorkbookContent content, WorkbookLayout layout, WorkbookIdentity identity) {
    this.content = content;
    this.layout = layout;
    this.identity = identity;
  }

  static byte[] write(WorkbookContent content, WorkbookLayout layout, WorkbookIdentity identity) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    WorkbookWriter writer = new WorkbookWriter(content, layout, identity);
    try (Workbook workbook = new Workbook(out, "Shuraka", null)) {
      writer.instructions(workbook);
      for (Sheet sheet : layout.sheets()) {
        writer.sheet(workbook, sheet);
      }
      writer.lists(workbook);
      writer.identity(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Worksheet worksheet(Workbook workbook, String name) {
    Worksheet worksheet = workbook.newWorksheet(name);
    if (layout.language().rightToLeft()) {
      worksheet.rightToLeft();
    }
    worksheet.protect(PASSWORD, LOCKED);
    return worksheet;
  }

  // ---- What this is, and how to fill it in ----

  private void instructions(Workbook workbook) {
    Worksheet sheet = worksheet(workbook, t("workbook.instructions"));
    sheet.hideGridLines();
    sheet.width(0, 26);
    sheet.width(1, 90);
    sheet.value(0, 0, MARK + INSTRUCTIONS);
    sheet.hideRow(0);
    say(sheet, INSTRUCTIONS, TITLE, 0, t("report.title", identity.partner(), identity.period()));
    sheet.style(TITLE, 0).bold().fontSize(14).set();
    int row = TITLE + 2;
    row = fact(sheet, row, "report.programme", content.programme().title().in(layout.language()));
    row = fact(sheet, row, "workbook.code", identity.programme());
    row = fact(sheet, row, "report.period", identity.period());
    row = fact(sheet, row, "report.partner", identity.partner());
    row = fact(sheet, row, "workbook.framework", t("workbook.version", identity.framework()));
    row = fact(sheet, row, "workbook.state", t("workbook.version", identity.version())) + 1;
    for (String step : List.of("fill", "lists", "missing", "numbers", "places", "send", "guard")) {
      say(sheet, INSTRUCTIONS, row, 1, t("workbook.step." + step, PASSWORD));
      sheet.style(row++, 1).wrapText(true).verticalAlignment("top").set();
    }
    say(sheet, INSTRUCTIONS, row + 1, 0, t("workbook.colour"));
    sheet.style(row + 1, 0).fillColor(INPUT).borderStyle(BorderStyle.THIN).borderColor(LINE).set();
  }

  private int fact(Worksheet sheet, int row, String key, String value) {
    say(sheet, INSTRUCTIONS, row, 0, t(key));
    sheet.style(row, 0).bold().verticalAlignment("top").set();
    say(sheet, INSTRUCTIONS, row, 1, WorkbookText.clean(value));
    sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    return row + 1;
  }

  /** Writes a text that is there to read. */
  private void say(Worksheet out, String sheet, int row, int column, String text) {
    words.computeIfAbsent(sheet, s -> new ArrayList<>()).add(text);
    text(out, row, column, text);
  }

  // ---- What is filled in ----

  private void sheet(Workbook workbook, Sheet sheet) {
    Worksheet out = worksheet(workbook, sheet.name());
    out.value(0, 0, MARK + sheet.key());
    say(out, sheet.key(), TITLE, 1, sheet.name());
    out.style(TITLE, 1).bold().fontSize(14).set();
    say(out, sheet.key(), HINT, 1, sheet.hint());
    for (int c = 0; c < sheet.columns().size(); c++) {
      Column column = sheet.columns().get(c);
      out.width(c + 1, column.width());
      out.value(0, c + 1, column.key());
      say(out, sheet.key(), HEADERS, c + 1, column.title());
      out.style(HEADERS, c + 1)
          .bold()
          .fillColor(HEADER)
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle(BorderStyle.THIN)
          .borderColor(LINE)
          .set();
    }
    int row = FIRST;
    for (Row line : sheet.rows()) {
      text(out, row, 0, line.key());
      for (int c = 0; c < line.cells().size(); c++) {
        cell(out, row, c + 1, line.cells().get(c));
      }
      int lines = lines(sheet, line);
      if (lines > 1) {
        out.rowHeight(row, lines * LINE_HEIGHT);
      }
      row++;
    }
    validate(out, sheet);
    out.rowHeight(HEADERS, HEADER_LINES * LINE_HEIGHT);
    out.pageOrientation("landscape");
    out.setFitToPage(true);
    out.fitToWidth((short) 1);
    out.fitToHeight((short) 0);
    out.repeatRows(HEADERS);
    out.hideColumn(0);
    out.hideRow(0);
    out.freezePane(sheet.columnsInSight() + 1, FIRST);
  }

  /** How many lines the longest text of a row takes, and room to write for the narrative. */
  private static int lines(Sheet sheet, Row row) {
    int most = sheet.key().equals(WorkbookLayout.NARRATIVE) ? NARRATIVE_LINES : 1;
    for (int c = 0; c < row.cells().size(); c++) {
      Cell cell = row.cells().get(c);
      if (cell.kind() == Kind.TEXT || cell.kind() == Kind.LABEL) {
        int width = sheet.columns().get(c).width();
        int lines = cell.value().lines().mapToInt(line -> 1 + line.length() / width).sum();
        most = Math.max(most, Math.min(lines, MOST_LINES));
      }
    }
    return most;
  }

  private void cell(Worksheet out, int row, int column, Cell cell) {
    switch (cell.kind()) {
      case SUM -> out.formula(row, column, sum(row, column, Integer.parseInt(cell.value())));
      case NUMBER, COUNT, MONEY -> {
        if (!cell.value().isEmpty()) {
          out.value(row, column, new BigDecimal(cell.value()));
        }
      }
      case DATE -> {
        if (!cell.value().isEmpty()) {
          out.value(row, column, LocalDate.parse(cell.value()));
        }
      }
      case CHOICE -> {
        String code = cell.value();
        text(out, row, column, code.isEmpty() ? "" : cell.choice().words(code, layout.language()));
      }
      default -> text(out, row, column, cell.value());
    }
    style(out.style(row, column), cell);
  }

  private static String sum(int row, int column, int cells) {
    return "SUM("
        + XlsxCell.address(row + 1, column)
        + ":"
        + XlsxCell.address(row + cells, column)
        + ")";
  }

  private static void text(Worksheet out, int row, int column, String text) {
    if (!text.isEmpty()) {
      out.value(row, column, XlsxText.escaped(text));
    }
  }

  private static void style(StyleSetter style, Cell cell) {
    style.wrapText(true).verticalAlignment("top");
    if (cell.kind() != Kind.LABEL) {
      style.borderStyle(BorderStyle.THIN).borderColor(LINE);
    }
    if (cell.open()) {
      style.fillColor(INPUT).protectionOption(ProtectionOption.LOCKED, false);
      format(cell.kind()).ifPresent(style::format);
    } else if (cell.kind() == Kind.SUM) {
      style.bold().fillColor(SHOWN);
    }
    style.set();
  }

  /** What is typed into a text is kept as it was typed: no date is made of 1/2. */
  private static Optional<String> format(Kind kind) {
    return switch (kind) {
      case TEXT, CHOICE -> Optional.of("@");
      case COUNT -> Optional.of("#,##0");
      case MONEY -> Optional.of("#,##0.00#");
      case DATE -> Optional.of("yyyy-mm-dd");
      default -> Optional.empty();
    };
  }

  // ---- What is chosen from ----

  /** One list for each run of cells below each other that are chosen from the same. */
  private void validate(Worksheet out, Sheet sheet) {
    for (int c = 0; c < sheet.columns().size(); c++) {
      int from = 0;
      while (from < sheet.rows().size()) {
        WorkbookChoice choice = sheet.rows().get(from).cells().get(c).choice();
        int to = from;
        while (to + 1 < sheet.rows().size()
            && sameList(choice, sheet.rows().get(to + 1).cells().get(c).choice())) {
          to++;
        }
        if (choice != null && !choice.options().isEmpty()) {
          choose(out, FIRST + from, FIRST + to, c + 1, choice);
        }
        from = to + 1;
      }
    }
  }

  private static boolean sameList(WorkbookChoice one, WorkbookChoice other) {
    return one == null ? other == null : other != null && one.name().equals(other.name());
  }

  private void choose(Worksheet out, int top, int bottom, int column, WorkbookChoice choice) {
    choices.putIfAbsent(choice.name(), choice);
    int list = new ArrayList<>(choices.keySet()).indexOf(choice.name());
    String letter = XlsxCell.address(0, list).replace("1", "");
    out.range(top, column, bottom, column)
        .validateWithListByFormula(
            "'%s'!$%s$2:$%s$%d".formatted(LISTS_NAME, letter, letter, choice.options().size() + 1))
        .errorStyle(
            choice.open() ? DataValidationErrorStyle.INFORMATION : DataValidationErrorStyle.STOP)
        .showErrorMessage(!choice.open())
        .errorTitle(t("workbook.choose"))
        .error(t("workbook.choose.text"));
  }

  private void lists(Workbook workbook) {
    Worksheet out = worksheet(workbook, LISTS_NAME);
    out.value(0, 0, MARK + LISTS);
    int column = 0;
    for (WorkbookChoice choice : choices.values()) {
      int row = 1;
      for (String words : choice.words(layout.language())) {
        text(out, row++, column, words);
      }
      column++;
    }
    out.setVisibilityState(VisibilityState.VERY_HIDDEN);
  }

  // ---- What it is a copy of ----

  private void identity(Workbook workbook) {
    Worksheet out = worksheet(workbook, IDENTITY_NAME);
    List<List<String>> lines = WorkbookCopy.lines(identity, layout, words);
    out.value(0, 0, MARK + IDENTITY);
    int row = 1;
    for (List<String> line : lines) {
      for (int c = 0; c < line.size(); c++) {
        text(out, row, c, line.get(c));
      }
      row++;
    }
    out.value(row, 0, WorkbookCopy.CHECK);
    out.value(row, 1, WorkbookCopy.check(lines));
    out.setVisibilityState(VisibilityState.VERY_HIDDEN);
  }

  private String t(String key, Object... arguments) {
    return Messages.text(layout.language(), key, arguments);
  }
}
