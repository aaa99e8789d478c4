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
    String code = tag == null ? "" : tag.split("[-_]", 2)[0].toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(l -> l.name().equals(code)).findFirst();
  }

  public static Language of(Locale locale) {
    return of(locale.getLanguage()).orElse(EN);
  }
}
