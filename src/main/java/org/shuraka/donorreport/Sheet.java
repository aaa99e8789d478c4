package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a worksheet row by row. Text stays text, whatever it begins with; numbers are numbers with
 * every digit.
 */
final class Sheet {

  /** The most that a cell holds. */
  static final int LONGEST_TEXT = 32_767;

  private static final String CUT = "…";
  private static final double NARROWEST = 12;
  private static final String WHOLE = "#,##0";
  private static final String TWO_DECIMALS = "#,##0.00";
  private static final String PERCENT = "0.0%";

  private final Worksheet sheet;
  private int row;
  private int column;
  private boolean frozen;

  Sheet(Worksheet sheet, boolean rightToLeft, int... widths) {
    this.sheet = sheet;
    if (rightToLeft) {
      sheet.rightToLeft();
    }
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, widths[i]);
    }
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P / &N", Position.CENTER);
  }

  /** What is printed over every page. */
  Sheet over(String words) {
    if (!words.isEmpty()) {
      sheet.header(words, Position.CENTER);
    }
    return this;
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

  /** A number as such; where there is none, the words for it. */
  Sheet number(Grid.Number number, String otherwise) {
    return number == null
        ? wrapped(otherwise)
        : switch (number.shown()) {
          case EVERY_DIGIT -> number(number.exact(), everyDigit(number.exact()));
          case MEAN, MONEY -> number(number.exact(), TWO_DECIMALS);
          case PER_CENT -> number(number.exact().movePointLeft(2), PERCENT);
          case RATIO -> number(number.exact(), PERCENT);
        };
  }

  private static String everyDigit(BigDecimal value) {
    int decimals = value.stripTrailingZeros().scale();
    return decimals <= 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
  }

  /** A table with the widths of its columns; the first table's header stays in sight. */
  Sheet table(Grid grid) {
    if (!frozen) {
      for (int i = 0; i < grid.columns().size(); i++) {
        sheet.width(i, Math.max(NARROWEST, grid.columns().get(i).width() / 2.0));
      }
    }
    columns(1, grid.columns().stream().map(Grid.Column::title).toArray(String[]::new));
    for (List<Grid.Cell> cells : grid.rows()) {
      cells.forEach(cell -> number(cell.number(), cell.text()));
      newRow();
    }
    return this;
  }

  Sheet newRow() {
    row++;
    column = 0;
    return this;
  }

  /** Moves on to a column of the row, counted from 0. */
  Sheet at(int there) {
    column = there;
    return this;
  }

  /** A header row; the first, and all above, stay in sight. Titles that are null are left out. */
  Sheet columns(int columnsInSight, String... titles) {
    for (String title : Arrays.stream(titles).filter(Objects::nonNull).toList()) {
      sheet
          .style(row, column)
          .bold()
          .fillColor("E3F0EE")
          .wrapText(true)
          .verticalAlignment("top")
          .set();
      text(title);
    }
    if (!frozen) {
      sheet.freezePane(columnsInSight, row + 1);
      sheet.repeatRows(row);
      frozen = true;
    }
    return newRow();
  }

  /** As a cell can hold it. */
  static String fitting(String text) {
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
