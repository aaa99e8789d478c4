package org.shuraka.exchange;

import java.util.Locale;

/**
 * What a number is shown as: its format decides whether a person saw a figure, a day or a share.
 */
enum XlsxFormat {
  PLAIN,
  DATE,
  PERCENT;

  /**
   * Of a format that has a number alone (ECMA-376 part 1, 18.8.30; those above 26 mean days and
   * times in the languages of East and South-East Asia).
   */
  static XlsxFormat builtIn(int id) {
    if (id >= 14 && id <= 22
        || id >= 27 && id <= 36
        || id >= 45 && id <= 47
        || id >= 50 && id <= 58
        || id >= 71 && id <= 81) {
      return DATE;
    }
    return id == 9 || id == 10 || id == 67 || id == 68 ? PERCENT : PLAIN;
  }

  /** Of a format code, as {@code [$-409]d" May "yyyy;@}. */
  static XlsxFormat of(String code) {
    String marks = marks(code);
    if (marks.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0) || isEra(marks)) {
      return DATE;
    }
    return marks.indexOf('%') >= 0 ? PERCENT : PLAIN;
  }

  /** Without what is only shown: quoted texts, escaped characters, colours, languages. */
  private static String marks(String code) {
    StringBuilder marks = new StringBuilder();
    String small = code.toLowerCase(Locale.ROOT).replace("general", "");
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '"' || c == '[') {
        int end = small.indexOf(c == '"' ? '"' : ']', i + 1);
        String within = small.substring(i + 1, end < 0 ? small.length() : end);
        if (c == '[' && within.matches("h+|m+|s+")) {
          marks.append(within);
        }
        i = end < 0 ? small.length() : end;
      } else {
        marks.append(c);
      }
    }
    return marks.toString();
  }

  /** The year of an era or of the Buddhist count; {@code 0.00e+00} is a plain number. */
  private static boolean isEra(String marks) {
    return marks.contains("g")
        || marks.contains("bb")
        || marks.replaceAll("e[+-]", "").contains("e");
  }
}
