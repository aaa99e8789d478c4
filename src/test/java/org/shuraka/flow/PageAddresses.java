package org.shuraka.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page of the application with the parameters that its address takes. */
final class PageAddresses {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam\\s+name=\"([^\"]+)\"");
  private static final Pattern INCLUDED = Pattern.compile("param(?:\\.|\\[')([A-Za-z]+)");

  private PageAddresses() {}

  /**
   * A page.
   *
   * @param path from the root, as {@code /reports/report}
   */
  record Address(String path, List<String> parameters) {}

  static List<Address> all() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Address> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = "/" + PAGES.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".xhtml") && !name.matches("/(WEB-INF|resources)/.*")) {
          all.add(new Address(name.replace(".xhtml", ""), parameters(Files.readString(file))));
        }
      }
      return all;
    }
  }

  private static List<String> parameters(String page) {
    List<String> names = new ArrayList<>();
    for (Pattern pattern : List.of(PARAMETER, INCLUDED)) {
      Matcher found = pattern.matcher(page);
      while (found.find()) {
        if (!names.contains(found.group(1))) {
          names.add(found.group(1));
        }
      }
    }
    return names;
  }
}
