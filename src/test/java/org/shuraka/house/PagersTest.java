package org.shuraka.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Links to the next page of a list carry what the list was narrowed to. Mojarra cannot write a
 * parameter that is null, and a list is long enough for a second page only where it is used: each
 * parameter says when to leave it out, but those without which the page itself would not be there.
 */
class PagersTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PAGER =
      Pattern.compile("<s:pager\\b[^>]*[^/]>.*?</s:pager>", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("<f:param\\b[^>]*>");
  private static final Pattern ALWAYS_THERE =
      Pattern.compile("name=\"(?:code|id)\"|value=\"#\\{reportsPage\\.status}\"");

  @Test
  void nothingThatMayBeMissingIsWrittenIntoALink() throws IOException {
    List<String> parameters = parameters();
    assertThat(parameters).hasSizeGreaterThan(10);
    assertThat(parameters)
        .filteredOn(p -> !ALWAYS_THERE.matcher(p).find())
        .allSatisfy(p -> assertThat(p).contains(" disable=\"#{"));
  }

  private static List<String> parameters() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .filter(f -> f.toString().endsWith(".xhtml") && !f.endsWith("pager.xhtml"))
          .map(PagersTest::text)
          .flatMap(text -> PAGER.matcher(text).results())
          .forEach(
              pager -> {
                Matcher parameter = PARAMETER.matcher(pager.group());
                while (parameter.find()) {
                  found.add(parameter.group());
                }
              });
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
