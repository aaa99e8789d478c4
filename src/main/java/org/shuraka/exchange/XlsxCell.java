package org.shuraka.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell as a file has it.
 *
 * @param text a text, a number in digits, 0 or 1, the code of an error, as {@code #REF!}, or what
 *     stands for a day: a number of days or an ISO date; empty for none
 * @param formula that made it, empty where it shares another's; null for none
 */
record XlsxCell(Kind kind, String text, String formula) {

  static final XlsxCell NONE = new XlsxCell(Kind.TEXT, "", null);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,3})?");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ].*)?");
  private static final int ISO_LENGTH = 10;

  /** The days before March 1900 are counted without the leap day that there was not. */
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int MARCH_1900 = 61;

  /** The last day of the year 9999. */
  private static final int LAST_DAY = 2_958_465;

  enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a percentage. */
    PERCENT,
    /** A number that is shown as a day or a time, or an ISO date. */
    DATE,
    BOOLEAN,
    ERROR
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean computed() {
    return formula != null;
  }

  /** Whether its text is a number as files have it. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /**
   * The day that it stands for; empty where it stands for none.
   *
   * @param since1904 whether days count from 1904, as some computers have them
   */
  Optional<LocalDate> day(boolean since1904) {
    try {
      if (ISO_DATE.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text.substring(0, ISO_LENGTH)));
      }
      double days = isNumber(text) ? Math.floor(Double.parseDouble(text)) : -1;
      if (days < 0 || days > LAST_DAY || !since1904 && days < 1) {
        return Optional.empty();
      }
      if (since1904) {
        return Optional.of(DAY_0_OF_1904.plusDays((long) days));
      }
      return Optional.of(DAY_0.plusDays((long) days + (days < MARCH_1900 ? 1 : 0)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
      char c = Character.toUpperCase(address.charAt(i));
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }

  /** The row of an address, from 0; -1 where it is none. */
  static int row(String address) {
    return number(address.toUpperCase(Locale.ROOT).replaceFirst("^[A-Z]{0,4}", "")) - 1;
  }

  /** Digits as a number; 0 where they are none, or too many. */
  static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || i == 8) {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
