package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.platform.ShippedWar;

/** A page that is not there for somebody is not there under any way of writing its address. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PathsIT {

  private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
  private static final String OPEN =
      "/(home|sign-in|set-up|choose-password|forgotten-password|error/.*)";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @ParameterizedTest
  @ValueSource(strings = {"", "donor", "pax", "manager"})
  void noOtherSpellingLeadsToAPage(String who) throws IOException {
    RawHttp http = new RawHttp(server.toString());
    Map<String, String> cookie = who.isEmpty() ? Map.of() : Map.of("Cookie", session(who));
    List<String> open = new ArrayList<>();
    int closed = 0;
    for (PageAddresses.Address page : PageAddresses.all()) {
      if (page.path().matches(OPEN)) {
        continue;
      }
      RawHttp.Answer plain = http.send("GET", page.path(), cookie, null);
      if (!isRefused(http, plain, cookie, 0)) {
        continue;
      }
      closed++;
      for (String spelling : spellings(page.path())) {
        RawHttp.Answer answer = http.send("GET", spelling, cookie, null);
        if (!isRefused(http, answer, cookie, 3)) {
          open.add(answer.status() + " " + spelling + " " + title(answer));
        }
      }
    }
    assertThat(closed).isGreaterThan(who.equals("manager") ? 3 : 10);
    assertThat(open).isEmpty();
  }

  @Test
  void theListOfOperationsIsServedInOnePlaceOnly() {
    RawHttp http = new RawHttp(server.toString());
    Map<String, String> token = Map.of("Authorization", Rest.as("admin", server).authorization());
    for (String path :
        List.of("/api/v1/application.wadl", "/api/v1/application.wadl/xsd0.xsd", "/api/v1/")) {
      assertThat(http.send("GET", path, token, null).status()).as(path).isEqualTo(404);
    }
    RawHttp.Answer options =
        http.send("OPTIONS", "/api/v1/programmes", Map.copyOf(withWadl(token)), null);
    assertThat(options.body()).doesNotContain("wadl", "resources base");
  }

  private static Map<String, String> withWadl(Map<String, String> token) {
    return Map.of(
        "Authorization", token.get("Authorization"), "Accept", "application/vnd.sun.wadl+xml");
  }

  /** Refused, or led to the plain address, whose rules count then. */
  private static boolean isRefused(
      RawHttp http, RawHttp.Answer answer, Map<String, String> cookie, int hops) {
    if (answer.status() / 100 != 3) {
      // The server itself ends what it cannot decode, with nothing.
      return answer.status() / 100 == 4 || answer.body().isBlank();
    }
    String to =
        answer
            .head()
            .lines()
            .filter(line -> line.startsWith("Location:"))
            .findFirst()
            .orElseThrow()
            .substring("Location:".length())
            .strip()
            .replaceFirst("^https?://[^/]+", "");
    return to.equals("/") // everybody has a home of their own
        || to.startsWith("/sign-in")
        || hops > 0 && isRefused(http, http.send("GET", to, cookie, null), cookie, hops - 1);
  }

  private static String title(RawHttp.Answer answer) {
    Matcher title = TITLE.matcher(answer.body());
    return title.find() ? title.group(1).strip() : "";
  }

  private static List<String> spellings(String path) {
    String first = path.substring(1, 2);
    String hex = "%" + Integer.toHexString(first.charAt(0));
    String last = path.substring(path.lastIndexOf('/') + 1);
    String folder = path.substring(0, path.lastIndexOf('/'));
    return Stream.of(
            "/;" + path,
            "/;x=y" + path,
            "/." + path,
            "/.;" + path,
            "/" + path,
            "//" + path,
            "/%2e" + path,
            "/%2E%2E" + path,
            "/x/.." + path,
            "/x/..;" + path,
            "/x/%2e%2e" + path,
            "/error/.." + path,
            "/error/..;" + path,
            "/error/%2e%2e" + path,
            "/health/..;" + path,
            "/jakarta.faces.resource/.." + path,
            "/jakarta.faces.resource/..;" + path,
            "/jakarta.faces.resource/%2e%2e" + path,
            "/%2f" + path.substring(1),
            "%2f" + path.substring(1),
            "/%5c" + path.substring(1),
            "\\" + path.substring(1),
            path + ";",
            path + ";x",
            path + ";jsessionid=x",
            path + "/",
            path + "//",
            path + "/.",
            path + "/..;/" + last,
            path + "%2f",
            path + "%3b",
            path + "%3bx",
            path + "%00",
            path + "%20",
            path + "%09",
            path + "%",
            path + ".",
            path + ".xhtml",
            path + ".xhtml;x",
            path + ".xhtml/",
            path + ".XHTML",
            path + "%2exhtml",
            path + ".jsf",
            path + ".faces",
            "/" + hex + path.substring(2),
            "/" + hex.replace("%", "%25") + path.substring(2),
            "/" + first.toUpperCase(java.util.Locale.ROOT) + path.substring(2),
            path.toUpperCase(java.util.Locale.ROOT),
            folder + "/./" + last,
            folder + "//" + last,
            folder + ";/" + last,
            folder + "/;/" + last,
            folder + "\\" + last,
            folder + "%2f" + last,
            "/%c0%af" + path.substring(1),
            "/%u002f" + path.substring(1),
            "/faces" + path,
            "/faces" + path + ".xhtml",
            "http://127.0.0.1" + "/;" + path)
        .distinct()
        .filter(spelling -> !spelling.equals(path))
        .collect(Collectors.toList());
  }

  private String session(String who) {
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn(who + "@shuraka.example", ShippedWar.samplePassword());
    return visitor.cookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
