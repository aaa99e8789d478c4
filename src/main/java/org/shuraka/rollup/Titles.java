package org.shuraka.rollup;

import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * What the codes in figures are called in a reader's language. A code without a name stands for
 * itself.
 *
 * @param places by code
 * @param partners by code; empty where the reader sees none
 */
public record Titles(
    Language language,
    List<Framework.Dimension> dimensions,
    Map<String, LocalisedText> places,
    Map<String, LocalisedText> partners) {

  /** A text in the reader's language, something else where there is none. */
  public String words(LocalisedText text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text.in(language);
  }

  public String dimension(String code) {
    return dimensions.stream()
        .filter(d -> d.code().equals(code))
        .map(d -> words(d.title(), code))
        .findFirst()
        .orElse(code);
  }

  public String category(String dimension, String code) {
    String otherwise = Framework.Category.UNKNOWN.equals(code) ? text("rollup.unknown") : code;
    return dimensions.stream()
        .filter(d -> d.code().equals(dimension))
        .flatMap(d -> d.categories().stream())
        .filter(c -> c.code().equals(code))
        .map(c -> words(c.title(), otherwise))
        .findFirst()
        .orElse(otherwise);
  }

  public String place(String code) {
    return words(places.get(code), code);
  }

  public String partner(String code) {
    return words(partners.get(code), code);
  }

  public String text(String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }
}
