package org.shuraka.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as files that spreadsheets open. Numbers are numbers with every digit; text stays text,
 * whatever it begins with.
 */
final class TableFiles {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Before what a spreadsheet would run: a text that begins like a formula, in East Asia's wide
   * signs as well, or has such a beginning behind a semicolon or a line's end, at which programs of
   * some countries begin a new cell.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<=^|[;\\t\\r\\n])(?=\\h*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\\t\\r\\n])");

  private static final int LONGEST_NAME = 25;
  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDTH = 22;
  private static final int WIDE = 48;

  private TableFiles() {}

  /** RFC 4180, in UTF-8 with a mark by which spreadsheets know it; a blank line between tables. */
  static byte[] csv(List<DataTable> tables) {
    StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
    for (DataTable table : tables) {
      line(file, List.of(table.title()));
      line(file, table.headings());
      table.rows().forEach(row -> file.append(row.stream().map(TableFiles::field).collect(JOINED)));
      file.append("\r\n");
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> JOINED =
      Collectors.joining(",", "", "\r\n");

  private static void line(StringBuilder file, List<String> words) {
    file.append(words.stream().map(TableFiles::quoted).collect(JOINED));
  }

  private static String field(DataTable.Cell cell) {
    return cell.figure() ? cell.number().toPlainString() : quoted(cell.text());
  }

  /** With an apostrophe, which spreadsheets take for a text's, before what they would run. */
  private static String quoted(String text) {
    return "\"" + FORMULA.matcher(clean(text)).replaceAll("'").replace("\"", "\"\"") + "\"";
  }

  /** A sheet a table. */
  static byte[] xlsx(List<DataTable> tables, boolean rightToLeft) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Shuraka", "1.0")) {
      for (int n = 0; n < tables.size(); n++) {
        DataTable table = tables.get(n);
        Worksheet sheet = book.newWorksheet((n + 1) + " " + name(table.title()));
        if (rightToLeft) {
          sheet.rightToLeft();
        }
        write(table, sheet);
      }
      if (tables.isEmpty()) {
        book.newWorksheet("1");
      }
    }
    return file.toByteArray();
  }

  private static void write(DataTable table, Worksheet sheet) {
    for (int c = 0; c < table.headings().size(); c++) {
      sheet.value(0, c, table.headings().get(c));
      sheet.style(0, c).bold().wrapText(true).set();
      sheet.width(c, c == 0 ? WIDE : WIDTH);
    }
    sheet.freezePane(1, 1);
    for (int r = 0; r < table.rows().size(); r++) {
      List<DataTable.Cell> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        DataTable.Cell cell = row.get(c);
        if (cell.figure()) {
          sheet.value(r + 1, c, cell.number());
        } else {
          sheet.value(r + 1, c, fitting(cell.text()));
        }
      }
    }
  }

  /** What a sheet may be called. */
  private static String name(String title) {
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME).strip();
  }

  private static String fitting(String text) {
    String clean = clean(text);
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
  }

  /** Without the controls that no file can carry, and behind which a formula might hide. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", "");
  }
}
