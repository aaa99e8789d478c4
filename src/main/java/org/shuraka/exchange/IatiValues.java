package org.shuraka.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.framework.FrameworkCheck;

/** Numbers, days and currencies in the words of a file. */
final class IatiValues {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

  /** White space of every script, and signs that only look like nothing. */
  private static final String BLANK = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]";

  private static final Pattern BLANKS_AROUND = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");

  /** Blanks and apostrophes between groups of three digits: no sign of decimals anywhere. */
  private static final Pattern GROUPED_BY_BLANKS =
      Pattern.compile("([+-]?\\d{1,3})((?:[\\p{Zs}'’]\\d{3})+)([.,]\\d*)?");

  /** Commas between groups of three (in South Asia of two), where they cannot be decimals. */
  private static final Pattern GROUPED_BY_COMMAS =
      Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,2}(,\\d{2})+,\\d{3})(\\.\\d*)?");

  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{0,40},\\d{1,40}");

  /** One separator before three digits: thousands to some, decimals to others. */
  private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

  private static final int DECIMALS = 4;
  private static final int MOST_AMOUNT_DIGITS = 17;
  private static final int LONGEST_DATE = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private IatiValues() {}

  /** The text without white space around, that of other scripts and no-break spaces included. */
  static String strip(String text) {
    return BLANKS_AROUND.matcher(text).replaceAll("");
  }

  /**
   * The number that a text is, however its publisher separates thousands and decimals, in the
   * digits of any script. Empty for words, signs and blanks, and where it may be one number or
   * another: {@code 1,040} is a thousand and forty to some.
   */
  static Optional<BigDecimal> number(String text) {
    String digits = western(strip(text));
    if (NUMBER.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits));
    }
    return separated(digits).filter(d -> NUMBER.matcher(d).matches()).map(BigDecimal::new);
  }

  private static Optional<String> separated(String digits) {
    Matcher blanks = GROUPED_BY_BLANKS.matcher(digits);
    if (blanks.matches()) {
      String decimals = blanks.group(3) == null ? "" : blanks.group(3).replace(',', '.');
      return Optional.of(blanks.group(1) + blanks.group(2).replaceAll("\\D", "") + decimals);
    }
    if (EITHER.matcher(digits).matches()) {
      return Optional.empty();
    }
    if (GROUPED_BY_COMMAS.matcher(digits).matches() && !digits.matches("[+-]?0.*")) {
      return Optional.of(digits.replace(",", ""));
    }
    if (GROUPED_BY_POINTS.matcher(digits).matches() && !digits.matches("[+-]?0.*")) {
      return Optional.of(digits.replace(".", "").replace(',', '.'));
    }
    return DECIMAL_COMMA.matcher(digits).matches()
        ? Optional.of(digits.replace(',', '.'))
        : Optional.empty();
  }

  /** The same digits and signs as a Latin script has them. */
  private static String western(String text) {
    StringBuilder western = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                western.append(Character.digit(c, 10));
              } else if (c == '\u2212') {
                western.append('-');
              } else if (c == '\u066B') {
                western.append('.');
              } else if (c == '\u066C') {
                western.append('\'');
              } else if (Character.getType(c) != Character.FORMAT) {
                western.appendCodePoint(c);
              }
            });
    return western.toString();
  }

  /**
   * The same, rounded half-up to the 4 decimals in which values are kept; empty where it has more
   * than 15 digits before them.
   */
  static Optional<BigDecimal> figure(String text) {
    return number(text).map(IatiValues::rounded).filter(FrameworkCheck::isExact);
  }

  /** Whether the text is a number of which a part is lost when it is kept. */
  static boolean roundedWhenKept(String text) {
    return number(text).filter(n -> n.compareTo(rounded(n)) != 0).isPresent();
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.scale() <= DECIMALS ? number : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** An amount of money, rounded half-up to two decimals; empty where it has too many digits. */
  static Optional<BigDecimal> amount(String text) {
    return number(text)
        .map(n -> n.setScale(2, RoundingMode.HALF_UP))
        .filter(n -> n.precision() - n.scale() <= MOST_AMOUNT_DIGITS);
  }

  /** A share of 0 to 100, rounded half-up to four decimals. */
  static Optional<BigDecimal> percentage(String text) {
    return number(text)
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(100)) <= 0)
        .map(n -> n.setScale(4, RoundingMode.HALF_UP));
  }

  /** A day, its time zone left out; empty for one that no programme is about. */
  static Optional<LocalDate> day(String text) {
    String day = strip(text);
    if (day.length() < LONGEST_DATE) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(day.substring(0, LONGEST_DATE));
      return Optional.of(date).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO 4217 by its form: withdrawn currencies are currencies. */
  static Optional<String> currency(String text) {
    String code = strip(text).toUpperCase(Locale.ROOT);
    return code.matches("[A-Z]{3}") ? Optional.of(code) : Optional.empty();
  }
}
