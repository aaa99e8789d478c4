package org.shuraka.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * What a cell of a workbook may be chosen from.
 *
 * @param open whether other words are taken as they stand, too
 */
record WorkbookChoice(String name, List<Option> options, boolean open) {

  static final String YES = "yes";
  static final String NO = "no";

  static final WorkbookChoice YES_OR_NO = coded("answer", "report.", List.of(YES, NO));
  static final WorkbookChoice YES_ONLY = coded("tick", "report.", List.of(YES));
  static final WorkbookChoice STATUS =
      coded(
          "status",
          "section.status.",
          List.of("done", "ongoing", "postponed", "moved", "cancelled"));
  static final WorkbookChoice REASON =
      coded(
          "reason",
          "section.reason.",
          List.of(
              "security",
              "access",
              "authorities",
              "partner_capacity",
              "funding",
              "weather",
              "other"));
  static final WorkbookChoice SUBSTANTIATION =
      coded(
          "substantiation",
          "section.substantiation.",
          List.of("not_started", "requested", "substantiated", "disputed"));

  /** A code and the words for it. */
  record Option(String code, LocalisedText words) {

    private boolean means(String typed) {
      return typed.equals(folded(code))
          || words.texts().values().stream().anyMatch(word -> typed.equals(folded(word)));
    }
  }

  private static WorkbookChoice coded(String name, String keys, List<String> codes) {
    return new WorkbookChoice(
        name, codes.stream().map(code -> new Option(code, words(keys + code))).toList(), false);
  }

  private static LocalisedText words(String key) {
    Map<String, String> words = new LinkedHashMap<>();
    Language.ALL.forEach(l -> words.put(l.code(), Messages.text(l, key)));
    return new LocalisedText(words);
  }

  /** The levels 1 to n of an ordinal indicator. */
  static WorkbookChoice levels(int n) {
    return named("levels" + n, Stream.iterate(1, i -> i + 1).limit(n).map(String::valueOf), false);
  }

  /** Codes that are their own words. */
  static WorkbookChoice named(String name, Stream<String> codes, boolean open) {
    return new WorkbookChoice(
        name, codes.map(code -> new Option(code, LocalisedText.EMPTY)).toList(), open);
  }

  /** The code of what somebody chose or typed, in any language. */
  Optional<String> code(String typed) {
    String folded = folded(typed);
    Optional<String> known =
        options.stream().filter(o -> o.means(folded)).map(Option::code).findFirst();
    return known.isPresent() || !open ? known : Optional.of(typed);
  }

  /** The words for a code; what is none is its own words. */
  String words(String code, Language language) {
    return options.stream()
        .filter(o -> o.code().equals(code) && !o.words().isEmpty())
        .map(o -> o.words().in(language))
        .findFirst()
        .orElse(code);
  }

  /** Everything to choose from, in words. */
  List<String> words(Language language) {
    return options.stream().map(o -> words(o.code(), language)).toList();
  }

  /** Digits of any script are the same, and so are capital letters and small ones. */
  private static String folded(String text) {
    StringBuilder plain = new StringBuilder();
    text.strip()
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
              } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
