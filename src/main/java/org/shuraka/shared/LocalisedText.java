package org.shuraka.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

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

  /** Stands for a stored text that is none, so that it hides nothing that is listed beside it. */
  static final LocalisedText UNREADABLE =
      new LocalisedText(Map.of("en", "(unreadable)", "fr", "(illisible)", "ar", "(غير مقروء)"));

  private static final Logger LOG = Logger.getLogger(LocalisedText.class.getName());

  /** Reads the JSON object of a database column; what is none is shown as unreadable. */
  public static LocalisedText parse(String json) {
    try {
      LocalisedText text = json == null ? EMPTY : Json.read(json, LocalisedText.class);
      return text == null ? EMPTY : text;
    } catch (BusinessException e) {
      LOG.log(Level.WARNING, "A stored text is not one: {0}", json);
      return UNREADABLE;
    }
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
