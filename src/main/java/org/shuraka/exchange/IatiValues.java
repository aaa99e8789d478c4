package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shuraka.framework.FrameworkCheck;

/** Numbers, days and currencies in the words of a file. */
final class IatiValues {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");
  private static final int MOST_AMOUNT_DIGITS = 17;
  private static final int LONGEST_DATE = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private IatiValues() {}

  /** The number that a text is; empty for words, signs and blanks. */
  static Optional<BigDecimal> number(String text) {
    String digits = text.strip();
    return NUMBER.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  /** The same, where it fits the 19 digits, 4 of them decimals, in which values are kept. */
  static Optional<BigDecimal> figure(String text) {
    return number(text).filter(FrameworkCheck::isExact);
  }

  /** An amount of money, rounded half-up to two decimals; empty where it has too many digits. */
  static Optional<BigDecimal> amount(String text) {
    return number(text)
        .map(n -> n.setScale(2, java.math.RoundingMode.HALF_UP))
        .filter(n -> n.precision() - n.scale() <= MOST_AMOUNT_DIGITS);
  }

  /** A share of 0 to 100, rounded half-up to four decimals. */
  static Optional<BigDecimal> percentage(String text) {
    return number(text)
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(100)) <= 0)
        .map(n -> n.setScale(4, java.math.RoundingMode.HALF_UP));
  }

  /** A day, its time zone left out; empty for one that no programme is about. */
  static Optional<LocalDate> day(String text) {
    String day = text.strip();
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
    String code = text.strip().toUpperCase(Locale.ROOT);
    return code.matches("[A-Z]{3}") ? Optional.of(code) : Optional.empty();
  }
}
