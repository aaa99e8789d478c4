package org.shuraka.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates and figures as a language writes them: 9 March 2024 and 1,234.5 in English, ٩ مارس ٢٠٢٤ and
 * ١٬٢٣٤٫٥ in Arabic. What is null shows as nothing.
 */
public final class Formats {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private static final Map<Language, Formats> ALL = new EnumMap<>(Language.class);

  static {
    Language.ALL.forEach(language -> ALL.put(language, new Formats(language)));
  }

  private final Locale locale;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;
  private final NumberFormat numbers;
  private final NumberFormat percentages;

  private Formats(Language language) {
    this.locale =
        switch (language) {
          case EN -> Locale.UK;
          case AR -> Locale.forLanguageTag("ar-u-nu-arab");
          case FR -> Locale.FRENCH;
        };
    DecimalStyle digits = DecimalStyle.of(locale);
    this.date = DateTimeFormatter.ofPattern("d MMMM y", locale).withDecimalStyle(digits);
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale).withDecimalStyle(digits);
    this.numbers = NumberFormat.getNumberInstance(locale);
    this.percentages = NumberFormat.getPercentInstance(locale);
    percentages.setMaximumFractionDigits(1);
  }

  public static Formats of(Language language) {
    return ALL.get(language);
  }

  public String date(LocalDate day) {
    return day == null ? "" : date.format(day);
  }

  /** From the first to the last day. */
  public String dates(LocalDate first, LocalDate last) {
    return first == null || last == null
        ? date(first) + date(last)
        : date(first) + " – " + date(last);
  }

  /** From the first to the last period, by code; one alone is named once. */
  public static String codes(String first, String last) {
    return first.equals(last) ? first : first + " – " + last;
  }

  /** Day, time and zone. */
  public String instant(Instant instant, ZoneId zone) {
    return instant == null
        ? ""
        : date(LocalDate.ofInstant(instant, zone))
            + (locale.getLanguage().equals("ar") ? "، " : ", ")
            + time.format(instant.atZone(zone))
            + " "
            + zone.getId();
  }

  /** Making one takes many times as long as copying it, and none may be used by two at once. */
  private static NumberFormat copy(NumberFormat format) {
    return (NumberFormat) format.clone();
  }

  /** 2024, in the language's digits and not grouped. */
  public String year(int year) {
    NumberFormat format = copy(numbers);
    format.setGroupingUsed(false);
    return format.format(year);
  }

  /** Every digit, grouped. */
  public String number(Number number) {
    if (number == null) {
      return "";
    }
    NumberFormat format = copy(numbers);
    format.setMaximumFractionDigits(340);
    return format.format(number);
  }

  /**
   * What a person typed as a number: in the digits of any script, grouped or not, with the decimal
   * mark of the language (a point is understood in all). Empty where it could mean two numbers, as
   * 12,5 in English, or none.
   */
  public Optional<BigDecimal> parse(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isMark(c))
        .forEach(c -> plain.append(plain(c)));
    String text = plain.toString();
    if (locale.getLanguage().equals("fr")) {
      text = text.replace(',', '.');
    } else if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** As one types it into a field: not grouped, in Western digits. */
  public String typed(BigDecimal number) {
    String plain = number.toPlainString();
    return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
  }

  /** Direction marks and the apostrophes that some group digits with. */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.FORMAT || c == '\'' || c == '’' || c == '٬';
  }

  private static String plain(int c) {
    if (Character.isDigit(c)) {
      return Integer.toString(Character.digit(c, 10));
    }
    return switch (c) {
      case '٫' -> ".";
      case '،' -> ",";
      case '−' -> "-";
      default -> Character.toString(c);
    };
  }

  /** A mean: at most two decimals, half-up. */
  public String mean(BigDecimal mean) {
    return mean == null ? "" : number(mean.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
  }

  /** A percentage, as 82.35 for 82.35 %: one decimal, half-up. */
  public String percent(BigDecimal percentage) {
    if (percentage == null) {
      return "";
    }
    return copy(percentages).format(percentage.setScale(1, RoundingMode.HALF_UP).divide(HUNDRED));
  }

  /** A ratio, as 0.8235 for 82.35 %: one decimal, half-up. */
  public String ratio(BigDecimal ratio) {
    return ratio == null ? "" : percent(ratio.multiply(HUNDRED));
  }

  /** An amount with its currency's code, which is clearer than a sign that many share. */
  public String money(BigDecimal amount, String currency) {
    return amount == null ? "" : amount(amount, currency) + " " + currency;
  }

  /** An amount with its currency's decimals, for a table that names the currency elsewhere. */
  public String amount(BigDecimal amount, String currency) {
    if (amount == null) {
      return "";
    }
    NumberFormat format = copy(numbers);
    int decimals =
        Math.max(amount.stripTrailingZeros().scale(), 0) == 0 ? 0 : Currencies.decimals(currency);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(Math.max(decimals, 2));
    return format.format(amount);
  }
}
