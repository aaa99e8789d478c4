package org.shuraka.programme.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows as a spreadsheet puts them on the clipboard: tabs between cells, a cell with tabs, line ends
 * or quotes in quotes. Empty rows are left out.
 */
final class PastedTable {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private PastedTable() {}

  static List<List<String>> rows(String pasted) {
    PastedTable table = new PastedTable();
    table.read(pasted == null ? "" : pasted.replace("\r\n", "\n").replace('\r', '\n'));
    return table.rows;
  }

  /** The same without a first row of headings: one without a digit in that column. */
  static List<List<String>> withoutHeadings(List<List<String>> rows, int column) {
    boolean headings =
        !rows.isEmpty() && cell(rows.get(0), column).chars().noneMatch(Character::isDigit);
    return headings ? rows.subList(1, rows.size()) : rows;
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i = inQuotes(text, i);
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == '\t') {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else {
        cell.append(c);
      }
    }
    endRow();
  }

  /** A doubled quote is one, a single one ends the quotation; answers how far it was read. */
  private int inQuotes(String text, int i) {
    if (text.charAt(i) != '"') {
      cell.append(text.charAt(i));
      return i;
    }
    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
      cell.append('"');
      return i + 1;
    }
    quoted = false;
    return i;
  }

  private void endCell() {
    row.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(c -> !c.isEmpty())) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }

  /** Empty where the row is shorter. */
  static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** A day with the year first, or day, month and year; in the digits of any script. */
  static Optional<LocalDate> day(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c ->
                plain.append(
                    Character.isDigit(c)
                        ? Integer.toString(Character.digit(c, 10))
                        : Character.toString(c)));
    Matcher yearFirst = YEAR_FIRST.matcher(plain);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    return dayFirst.matches()
        ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
