package org.shuraka.exchange;

import java.math.BigDecimal;

/** Values as a workbook keeps them and compares them: texts, all of them; empty for nothing. */
final class WorkbookText {

  /** The most that a cell holds, in characters. */
  static final int LONGEST = 32_767;

  private WorkbookText() {}

  static String of(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? plain(number) : clean(value.toString());
  }

  /** Every digit, and no zero that says nothing. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** What a cell can carry: one kind of line end, no control characters, nothing around it. */
  static String clean(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("_x000D_", "")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(WorkbookText::isAllowed)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /** What XML can carry. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xFFFD && Character.getType(c) != Character.SURROGATE)
        || c >= 0x10000;
  }
}
