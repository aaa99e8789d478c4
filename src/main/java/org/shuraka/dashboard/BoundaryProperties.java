package org.shuraka.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;

/**
 * Which properties of a file say what: as OCHA names them ({@code ADM2_PCODE}, {@code ADM2_EN},
 * {@code ADM2_AR}, or {@code adm2_pcode}, {@code adm2_name}, {@code adm2_name1} with {@code lang},
 * {@code lang1}), unless others are named.
 *
 * @param level 1 for governorates or regions, 2 for districts
 * @param code property with an area's P-code
 * @param parent property with that of the area above; null where there is none
 * @param names properties with names, by language
 */
record BoundaryProperties(int level, String code, String parent, Map<String, String> names) {

  static final int DEEPEST = 4;

  private static final Pattern CODE =
      Pattern.compile("adm([1-4])_?pcode", Pattern.CASE_INSENSITIVE);

  /**
   * In OCHA's newer files, {@code lang}, {@code lang1} and so on say the languages of the names.
   */
  private static final List<String> NUMBERS = List.of("", "1", "2", "3");

  /**
   * What is asked for; null or blank where the file shall say it itself.
   *
   * @param level as text, 1 to 4
   */
  record Choice(Integer level, String code, Map<String, String> names) {}

  /** Empty where neither the choice nor the file says what the code of an area is, or its level. */
  static Optional<BoundaryProperties> of(JsonNode properties, Choice choice) {
    Optional<String> deepest = deepest(properties);
    String code = isSaid(choice.code()) ? choice.code().strip() : deepest.orElse(null);
    Optional<Integer> level =
        choice.level() == null
            ? Optional.ofNullable(code).flatMap(c -> level(c))
            : Optional.of(choice.level());
    if (code == null || level.isEmpty()) {
      return Optional.empty();
    }
    int n = level.get();
    Map<String, String> names = new TreeMap<>();
    choice.names().forEach((language, name) -> put(names, language, name));
    for (Language language : Language.ALL) {
      find(properties, "adm" + n + "_" + language.code())
          .ifPresent(name -> names.putIfAbsent(language.code(), name));
    }
    for (String number : NUMBERS) {
      find(properties, "adm" + n + "_name" + number)
          .ifPresent(name -> names.putIfAbsent(language(properties, number), name));
    }
    return Optional.of(
        new BoundaryProperties(
            n, code, find(properties, "adm" + (n - 1) + "_pcode").orElse(null), names));
  }

  private static Optional<String> deepest(JsonNode properties) {
    return names(properties).stream()
        .filter(name -> CODE.matcher(name).matches())
        .max((a, b) -> Integer.compare(level(a).orElseThrow(), level(b).orElseThrow()));
  }

  private static Optional<Integer> level(String code) {
    Matcher known = CODE.matcher(code);
    return known.matches() ? Optional.of(Integer.valueOf(known.group(1))) : Optional.empty();
  }

  /** A name of which the language is not said counts as English. */
  private static String language(JsonNode properties, String number) {
    return find(properties, "lang" + number)
        .map(name -> properties.get(name).asText())
        .filter(language -> language.matches("[a-z]{2}"))
        .orElse("en");
  }

  private static void put(Map<String, String> names, String language, String property) {
    if (isSaid(property)) {
      names.put(language, property.strip());
    }
  }

  private static Optional<String> find(JsonNode properties, String wanted) {
    return names(properties).stream().filter(wanted::equalsIgnoreCase).findFirst();
  }

  private static List<String> names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    Iterator<String> all = properties.fieldNames();
    all.forEachRemaining(names::add);
    return names;
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  String codeOf(JsonNode properties) {
    return text(properties, code);
  }

  /** Null where it is not said. */
  String parentOf(JsonNode properties) {
    String text = parent == null ? "" : text(properties, parent);
    return text.isEmpty() ? null : text;
  }

  LocalisedText nameOf(JsonNode properties) {
    Map<String, String> texts = new TreeMap<>();
    names.forEach(
        (language, property) -> texts.put(language, properties.path(property).asText("")));
    return new LocalisedText(texts);
  }

  private static String text(JsonNode properties, String property) {
    return properties.path(property).asText("").strip().toUpperCase(Locale.ROOT);
  }
}
