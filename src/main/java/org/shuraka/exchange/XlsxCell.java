package org.shuraka.exchange;

/**
 * A cell as a file has it.
 *
 * @param text a text, a number in digits, 0 or 1, or the code of an error, as {@code #REF!}; empty
 *     for none
 * @param formula whether a formula made it
 */
record XlsxCell(Kind kind, String text, boolean formula) {

  static final XlsxCell NONE = new XlsxCell(Kind.TEXT, "", false);

  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    ERROR
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** As spreadsheets call it: {@code C7}; row and column from 0. */
  static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  /** The column of an address, from 0; -1 where it is none. */
  static int column(String address) {
    int column = 0;
    for (int i = 0; i < Math.min(address.length(), 4); i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }

  /** The row of an address, from 0; -1 where it is none. */
  static int row(String address) {
    String digits = address.replaceFirst("^[A-Z]{0,4}", "");
    return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) - 1 : -1;
  }
}
