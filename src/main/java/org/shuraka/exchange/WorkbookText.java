package org.shuraka.exchange;

import java.math.BigDecimal;

/** Values as a workbook keeps them and compares them: texts, all of them; empty for nothing. */
final class WorkbookText {

  /** The most that a cell holds, in characters. */
  static final int LONGEST = 32_767;

  /** Letters and signs without anything to see: of Hangul, of Braille, of half width. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

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

  /**
   * What a person sees in a cell: what a cell can carry, and nothing around it that only looks
   * empty, as a no-break space or a mark of direction.
   */
  static String clean(String text) {
    String carried = carried(text);
    int from = 0;
    int to = carried.length();
    while (from < to && looksEmpty(carried.charAt(from))) {
      from++;
    }
    while (to > from && looksEmpty(carried.charAt(to - 1))) {
      to--;
    }
    return carried.substring(from, to);
  }

  private static boolean looksEmpty(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || FILLERS.indexOf(c) >= 0;
  }

  /** What a cell can carry: one kind of line end, no control characters, no space around it. */
  static String carried(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
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
