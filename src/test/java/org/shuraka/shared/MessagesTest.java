package org.shuraka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the language files in step with each other and with what pages and code ask of them. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/shuraka/messages");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path PAGES = Path.of("src/main/webapp");

  /** Texts that are the same in English and French, or have no letters of their own. */
  private static final Set<String> SAME_IN_FRENCH =
      Set.of(
          "Organisations",
          "Administrator",
          "Code",
          "Correction",
          "Date",
          "Documents",
          "InforEuro",
          "Donor",
          "Impact",
          "Logo",
          "Message",
          "Minutes",
          "documents",
          "Organisation",
          "Page",
          "Programme",
          "Programmes",
          "Suspension",
          "Version");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+\\.?");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern IN_PAGE = Pattern.compile("\\bt\\['([^']+)'|\\bt\\.of\\('([^']+)'");
  private static final Pattern IN_CODE =
      Pattern.compile(
          "\\b(?:Fault\\.at|new Fault|new BusinessException|BusinessException\\.(?:conflict|invalid)"
              + "|Messages\\.text|Notices\\.(?:done|refused))\\(");

  private record Bundle(
      String name, Map<String, String> en, Map<String, String> ar, Map<String, String> fr) {

    List<Map<String, String>> translations() {
      return List.of(ar, fr);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Bundle> bundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.matches("[a-z]+\\.properties"))
          .map(f -> f.replace(".properties", ""))
          .sorted()
          .map(n -> new Bundle(n, read(n), read(n + "_ar"), read(n + "_fr")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageHasTheSameKeys(Bundle bundle) {
    assertThat(bundle.ar().keySet()).as("Arabic").isEqualTo(bundle.en().keySet());
    assertThat(bundle.fr().keySet()).as("French").isEqualTo(bundle.en().keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyKeyIsFoundByItsFirstSegment(Bundle bundle) {
    String first = bundle.name().equals("faces") ? "jakarta.faces." : bundle.name() + ".";
    assertThat(bundle.en().keySet()).allMatch(k -> k.startsWith(first));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageNamesTheSameArguments(Bundle bundle) {
    List<String> different = new ArrayList<>();
    for (Map<String, String> translation : bundle.translations()) {
      translation.forEach(
          (key, text) -> {
            if (!arguments(text).equals(arguments(bundle.en().getOrDefault(key, "")))) {
              different.add(key + "=" + text);
            }
          });
    }
    assertThat(different).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAWellFormedMessage(Bundle bundle) {
    List<String> broken = new ArrayList<>();
    Stream.of(bundle.en(), bundle.ar(), bundle.fr())
        .forEach(
            texts ->
                texts.forEach(
                    (key, text) -> {
                      if (text.isBlank() || text.replace("''", "").contains("'")) {
                        broken.add(key + "=" + text + " (blank, or a quote that is not doubled)");
                      }
                      try {
                        new MessageFormat(text);
                      } catch (IllegalArgumentException e) {
                        broken.add(key + "=" + text + " (" + e.getMessage() + ")");
                      }
                    }));
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsTranslated(Bundle bundle) {
    List<String> untranslated = new ArrayList<>();
    bundle
        .ar()
        .forEach(
            (key, text) -> {
              if (hasWords(text) && !ARABIC.matcher(text).find()) {
                untranslated.add("Arabic " + key + "=" + text);
              }
            });
    bundle
        .fr()
        .forEach(
            (key, text) -> {
              if (hasWords(text)
                  && text.equals(bundle.en().get(key))
                  && !SAME_IN_FRENCH.contains(text)) {
                untranslated.add("French " + key + "=" + text);
              }
            });
    assertThat(untranslated).isEmpty();
  }

  @Test
  void everyKeyThatAPageShowsExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path page : files(PAGES, ".xhtml")) {
      Matcher used = IN_PAGE.matcher(Files.readString(page));
      while (used.find()) {
        String key = used.group(1) == null ? used.group(2) : used.group(1);
        if (!exists(key)) {
          missing.add(page.getFileName() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyOfARefusalOrNoticeExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : files(JAVA, ".java")) {
      String code = Files.readString(file);
      Matcher call = IN_CODE.matcher(code);
      while (call.find()) {
        keys(argumentsFrom(code, call.end()))
            .filter(key -> !exists(key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aTextNamesWhatItIsAboutInTheReadersLanguage() {
    assertThat(Messages.text(Language.EN, "error.invalid", 2)).startsWith("2 things need");
    assertThat(Messages.text(Language.AR, "error.invalid", 2)).startsWith("أمران");
    assertThat(Messages.text(Language.AR, "error.invalid", 12)).startsWith("١٢ أمرًا");
    assertThat(Messages.text(Language.FR, "error.invalid", 2)).startsWith("2 points");
  }

  private static boolean hasWords(String text) {
    return LETTERS.matcher(text.replaceAll("\\{\\d+(,[a-z]+)?", "")).find();
  }

  /** A key that ends with a point is the beginning of one that is put together. */
  private static boolean exists(String key) {
    try {
      return bundles().stream()
          .flatMap(b -> b.en().keySet().stream())
          .anyMatch(k -> key.endsWith(".") ? k.startsWith(key) : k.equals(key));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> keys(String arguments) {
    return LITERAL
        .matcher(arguments)
        .results()
        .map(m -> m.group(1))
        .filter(text -> KEY.matcher(text).matches());
  }

  /** What stands between the parentheses of a call, given where they open. */
  private static String argumentsFrom(String code, int start) {
    int depth = 1;
    int end = start;
    while (depth > 0) {
      char c = code.charAt(end++);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return code.substring(start, end - 1);
  }

  private static Set<String> arguments(String text) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    }
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new AssertionError("The language file " + name + " cannot be read", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    return texts;
  }
}
