package org.shuraka.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface. */
public enum Language {
  EN("English"),
  AR("العربية"),
  FR("Français");

  public static final List<Language> ALL = List.of(values());

  private static final int LONGEST_HEADER = 1000;

  private final String ownName;
  private final String code = name().toLowerCase(Locale.ROOT);
  private final Locale locale = Locale.forLanguageTag(code);

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** What its speakers call it; shown so in every language. */
  public String ownName() {
    return ownName;
  }

  /** ISO 639-1, lower case. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  public boolean rightToLeft() {
    return this == AR;
  }

  /** The language of a code or tag such as {@code ar-IQ}, where it is one of ours. */
  public static Optional<Language> of(String tag) {
    String code = tag == null ? "" : tag.replaceFirst("[-_].*", "").toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(l -> l.name().equals(code)).findFirst();
  }

  /**
   * The language that an {@code Accept-Language} header prefers of ours; English where it prefers
   * none, is missing or cannot be read.
   */
  public static Language accepted(String header) {
    return preferred(header).orElse(EN);
  }

  /** The same; empty where it prefers none of ours. */
  public static Optional<Language> preferred(String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> of(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  public static Language of(Locale locale) {
    return of(locale.getLanguage()).orElse(EN);
  }
}
