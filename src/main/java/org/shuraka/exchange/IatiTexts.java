package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.shared.LocalisedText;

/** What an activity's narratives say, by language, as plain text. */
final class IatiTexts {

  /** Language of a text that says none and stands in an activity that says none. */
  static final String UNSAID = "en";

  /** ISO 639-2 codes that differ from those the platform knows. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
  private static final Pattern LINE_END =
      Pattern.compile("<br\\s*/?>|</(p|li|div|tr|h\\d)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]+);");
  private static final Map<String, String> REFERENCES =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bull", "•"),
          Map.entry("hellip", "…"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("agrave", "à"),
          Map.entry("ccedil", "ç"),
          Map.entry("euml", "ë"));

  private IatiTexts() {}

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
    for (String code : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    return codes;
  }

  /**
   * The language of a tag as people write it (en, EN, ENG, en-GB, fra, fre): ISO 639-1, lower case.
   */
  static String language(String tag, String otherwise) {
    String code = tag == null ? "" : tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    if (code.length() == 3) {
      return TWO_LETTERS.getOrDefault(code, code);
    }
    return code.matches("[a-z]{2}") ? code : otherwise;
  }

  /** The narratives of an element; several in one language follow one another. */
  static LocalisedText of(IatiNode node, String activityLanguage) {
    Map<String, String> texts = new TreeMap<>();
    node.children("narrative")
        .forEach(
            n ->
                texts.merge(
                    language(n.lang(), activityLanguage),
                    plain(n.text()),
                    (first, next) -> next.isEmpty() ? first : first + "\n" + next));
    return new LocalisedText(texts);
  }

  /** The same of a child; empty where it is missing. */
  static LocalisedText of(IatiNode node, String child, String activityLanguage) {
    return node.child(child).map(c -> of(c, activityLanguage)).orElse(LocalisedText.EMPTY);
  }

  /** Narratives that say the text, one for each language. */
  static IatiNode narratives(IatiNode node, LocalisedText text) {
    text.texts()
        .forEach(
            (language, words) -> {
              IatiNode narrative = IatiNode.of("narrative").text(words);
              narrative.attributes().put(IatiNode.LANG, language);
              node.add(narrative);
            });
    return node;
  }

  /** The element with that text in place of its own narratives. */
  static IatiNode say(IatiNode node, LocalisedText text) {
    node.replaceChildren(
        new ArrayList<>(node.children().stream().filter(c -> !c.is("narrative")).toList()));
    return narratives(node, text);
  }

  /** The same for a child: made where it is missing, taken away where there is no text. */
  static void say(IatiNode node, String child, LocalisedText text) {
    if (text == null || text.isEmpty()) {
      node.replaceChildren(
          new ArrayList<>(node.children().stream().filter(c -> !c.is(child)).toList()));
      return;
    }
    Optional<IatiNode> old = node.child(child);
    if (old.isPresent()) {
      say(old.get(), text);
    } else {
      node.add(narratives(IatiNode.of(child), text)).sort();
    }
  }

  /** Many publishers put HTML into their texts; here it becomes lines. */
  static String plain(String text) {
    String lines = text;
    if (TAG.matcher(text).find()) {
      lines = LINE_END.matcher(lines).replaceAll("\n");
      lines = TAG.matcher(lines).replaceAll("");
    }
    if (lines.indexOf('&') >= 0) {
      lines =
          REFERENCE.matcher(lines).replaceAll(r -> Matcher.quoteReplacement(character(r.group())));
    }
    return lines
        .replaceAll("[ \\t\\x0B\\f\\u00A0]+", " ")
        .replaceAll(" ?\\R ?", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String character(String reference) {
    String name = reference.substring(1, reference.length() - 1);
    if (!name.startsWith("#")) {
      return REFERENCES.getOrDefault(name, reference);
    }
    int code =
        name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : "";
  }
}
