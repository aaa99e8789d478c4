package org.shuraka.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages: language code (ISO 639-1, lower case) to text. Blank texts are
 * left out; stored as a JSON object.
 */
public record LocalisedText(@JsonValue Map<String, String> texts) implements Serializable {

  public static final LocalisedText EMPTY = new LocalisedText(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalisedText {
    TreeMap<String, String> kept = new TreeMap<>();
    texts.forEach(
        (language, text) -> {
          if (text != null && !text.isBlank()) {
            kept.put(language, text.strip());
          }
        });
    texts = Collections.unmodifiableMap(kept);
  }

  public static LocalisedText of(String language, String text) {
    return text == null ? EMPTY : new LocalisedText(Map.of(language, text));
  }

  /** A text of which the language is not said counts as English. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LocalisedText english(String text) {
    return of("en", text);
  }

  /** Reads the JSON object of a database column. */
  public static LocalisedText parse(String json) {
    return json == null ? EMPTY : Json.read(json, LocalisedText.class);
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Whether both say the same in some language, without regard to case. */
  public boolean shares(LocalisedText other) {
    return texts.entrySet().stream()
        .anyMatch(e -> e.getValue().equalsIgnoreCase(other.texts.get(e.getKey())));
  }

  /** The text in that language, else in English, else in any; empty where there is none. */
  public String in(String language) {
    return texts.getOrDefault(languageFor(language), "");
  }

  /** The language in which {@link #in} answers. */
  public String languageFor(String language) {
    if (texts.containsKey(language) || texts.isEmpty()) {
      return language;
    }
    return texts.containsKey("en") ? "en" : texts.keySet().iterator().next();
  }

  public String in(Language language) {
    return in(language.code());
  }

  @Override
  public String toString() {
    return Json.write(texts);
  }
}
