package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.platform.ShippedWar;

/**
 * Every link of every page leads somewhere, for everybody: on the sample programmes and on one that
 * has nothing yet. Of links that differ in their values alone some are followed, of each kind.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LinksIT {

  /** Of each kind of link so many are followed by each person. */
  private static final int OF_A_KIND = 3;

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern HREF = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\s(?:id|name)=\"([^\"]+)\"");

  /** What scripts make more of, without values. */
  private static final Pattern TEMPLATE = Pattern.compile("(?s)<template\\b.*?</template>");

  /** What an expression leaves that had no value. */
  private static final Pattern NOTHING =
      Pattern.compile("(null|undefined|NaN)([/?&#]|$)|#\\{|%23%7B");

  /** Pages that nobody is led to by a link without what they are about. */
  private static final Pattern ERRORS = Pattern.compile("^/(WEB-INF|error|resources)/.*");

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  /** A link and the page on which it stands. */
  private record Link(String to, String on) {}

  @ParameterizedTest
  @ValueSource(strings = {"admin", "manager", "iihlr", "pax", "wanep", "donor", "ada"})
  void everyLinkLeadsSomewhere(String name) throws IOException {
    nothingYet();
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn(name + "@shuraka.example", ShippedWar.samplePassword());
    List<String> dead = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Integer> followed = new HashMap<>();
    Deque<Link> links = new ArrayDeque<>(List.of(new Link("/", "the beginning")));
    pagesWithoutParameters().forEach(page -> links.add(new Link(page, null)));
    while (!links.isEmpty()) {
      Link link = links.poll();
      String address = link.to().replaceAll("#.*", "");
      String kind = kind(address);
      if (!seen.add(address) || followed.merge(kind, 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      HttpResponse<String> answer = visitor.get(address.substring(1));
      if (link.on() == null ? answer.statusCode() >= 500 : answer.statusCode() != 200) {
        dead.add(answer.statusCode() + " " + link);
      }
      if (answer.statusCode() == 200 && isPage(answer)) {
        linksOf(TEMPLATE.matcher(answer.body()).replaceAll(""), address, dead).forEach(links::add);
      }
    }
    assertThat(followed).as("kinds of links").hasSizeGreaterThan(5);
    assertThat(dead).isEmpty();
  }

  /** What somebody finds who has just begun. */
  private void nothingYet() {
    int status =
        Rest.as("manager", server)
            .post(
                "programmes",
                """
                {"code":"NOTHING-YET","title":{"en":"Nothing yet"},"start":"2026-01-01",
                 "end":"2026-12-31","status":"2","reportingFrequency":"quarterly","dueDays":30,
                 "timezone":"Asia/Baghdad","defaultCurrency":"EUR"}""")
            .status();
    assertThat(status).isIn(201, 409, 422);
  }

  private static List<String> pagesWithoutParameters() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> "/" + PAGES.relativize(file).toString().replace(".xhtml", ""))
          .filter(page -> !ERRORS.matcher(page).matches())
          .sorted()
          .toList();
    }
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  /** Notes those that lead nowhere by their looks. */
  private static List<Link> linksOf(String page, String address, List<String> dead) {
    Set<String> ids = new HashSet<>();
    Matcher id = ID.matcher(page);
    while (id.find()) {
      ids.add(id.group(1));
    }
    List<Link> links = new ArrayList<>();
    Matcher found = HREF.matcher(page);
    while (found.find()) {
      String to = found.group(1).replace("&amp;", "&");
      if (NOTHING.matcher(to).find()) {
        dead.add("no value in " + to + " on " + address);
      } else if (to.startsWith("#")) {
        if (to.length() > 1 && !ids.contains(to.substring(1))) {
          dead.add("no place " + to + " on " + address);
        }
      } else if (to.startsWith("/") && !to.startsWith("//")) {
        links.add(new Link(to.replaceAll("[;][^?#]*", ""), address));
      } else if (!to.matches("(https?|mailto):.*")) {
        dead.add("not from the root: " + to + " on " + address);
      }
    }
    return links;
  }

  /** Its path without numbers, and the names of its parameters. */
  private static String kind(String address) {
    String[] parts = address.split("\\?", 2);
    String parameters =
        parts.length == 1
            ? ""
            : Arrays.stream(parts[1].split("&"))
                .map(parameter -> parameter.replaceAll("=.+", "="))
                .sorted()
                .collect(Collectors.joining("&"));
    return parts[0].replaceAll("/[0-9]+", "/0").replaceAll("/[A-Z][A-Z0-9.-]+(/|$)", "/X$1")
        + "?"
        + parameters;
  }
}
