package org.shuraka.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageBodiesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PAGE = Pattern.compile("<param-name>(/[a-z/-]+)</param-name>");

  @Test
  void pagesThatTakeFilesAreThoseOfWebXml() throws IOException {
    Set<String> declared =
        PAGE.matcher(read(PAGES.resolve("WEB-INF/web.xml")))
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(pagesWith("<h:inputFile")).isEqualTo(declared);
  }

  /** Of a part that pages include, those pages. */
  private static Set<String> pagesWith(String component) throws IOException {
    Set<Path> all;
    try (Stream<Path> files = Files.walk(PAGES)) {
      all = files.filter(f -> f.toString().endsWith(".xhtml")).collect(Collectors.toSet());
    }
    return all.stream()
        .filter(f -> read(f).contains(component))
        .map(f -> "/" + PAGES.relativize(f))
        .flatMap(
            f ->
                f.startsWith("/WEB-INF")
                    ? all.stream()
                        .filter(p -> read(p).contains("src=\"" + f + "\""))
                        .map(p -> "/" + PAGES.relativize(p))
                    : Stream.of(f))
        .map(f -> f.replace(".xhtml", ""))
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
