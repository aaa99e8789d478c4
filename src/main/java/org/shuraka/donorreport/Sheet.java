package org.shuraka.donorreport;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a worksheet row by row. Text stays text, whatever it begins with; numbers are numbers with
 * every digit.
 */
final class Sheet {

  /** The most that a cell holds. */
  static final int LONGEST_TEXT = 32_767;

  private static final String CUT = "…";

  private final Worksheet sheet;
  private int row;
  private int column;

  Sheet(Worksheet sheet, boolean rightToLeft, int... widths) {
    this.sheet = sheet;
    if (rightToLeft) {
      sheet.rightToLeft();
    }
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, widths[i]);
    }
  }

  Sheet text(String text) {
    if (text != null && !text.isEmpty()) {
      sheet.value(row, column, fitting(text));
    }
    column++;
    return this;
  }

  Sheet wrapped(String text) {
    sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    return text(text);
  }

  Sheet bold(String text) {
    sheet.style(row, column).bold().set();
    return text(text);
  }

  Sheet number(BigDecimal number) {
    if (number != null) {
      sheet.value(row, column, new BigDecimal(number.toPlainString()));
    }
    column++;
    return this;
  }

  /**
   * @param format as spreadsheets write it, such as {@code 0.0%}
   */
  Sheet number(BigDecimal number, String format) {
    sheet.style(row, column).format(format).verticalAlignment("top").set();
    return number(number);
  }

  Sheet yes(boolean yes) {
    sheet.value(row, column++, yes);
    return this;
  }

  Sheet newRow() {
    row++;
    column = 0;
    return this;
  }

  /** A header row; it and all above stay in sight. */
  Sheet header(int columnsInSight, String... titles) {
    for (String title : titles) {
      sheet
          .style(row, column)
          .bold()
          .fillColor("E3F0EE")
          .wrapText(true)
          .verticalAlignment("top")
          .set();
      text(title);
    }
    sheet.freezePane(columnsInSight, row + 1);
    return newRow();
  }

  private static String fitting(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
    text.codePoints().filter(Sheet::isAllowed).forEach(clean::appendCodePoint);
    if (clean.length() > LONGEST_TEXT) {
      clean.setLength(LONGEST_TEXT - CUT.length());
      if (Character.isHighSurrogate(clean.charAt(clean.length() - 1))) {
        clean.setLength(clean.length() - 1);
      }
      clean.append(CUT);
    }
    return clean.toString();
  }

  /** What XML can carry. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xFFFD && Character.getType(c) != Character.SURROGATE)
        || c >= 0x10000;
  }
}
