package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** The REST interface by session cookie, as a forged page would try it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CookieIT {

  private static final Pattern CSRF = Pattern.compile("csrf-token\" content=\"([^\"]+)\"");
  private static final String PROGRAMME =
      """
      {"code":"BY-COOKIE","title":{"en":"By cookie"},"start":"2024-01-01","end":"2024-12-31"}""";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private Visitor visitor;

  @BeforeEach
  void comeAnew() {
    visitor = new Visitor(server.toString());
  }

  @Test
  void changingCallByCookieNeedsTheTokenOfTheSession() {
    String home = visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    assertThat(visitor.get("api/v1/programmes").statusCode()).isEqualTo(200);
    assertThat(make(null).statusCode()).isEqualTo(403);
    assertThat(make("guessed").statusCode()).isEqualTo(403);
    assertThat(make(Visitor.find(CSRF, home)).statusCode()).isEqualTo(201);
  }

  /** The server's session ids could be guessed sooner than the key that goes with them. */
  @Test
  void sessionIdAloneSignsNobodyIn() {
    visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    List<HttpCookie> cookies = visitor.cookies();
    assertThat(cookies).extracting(HttpCookie::getName).contains("JSESSIONID", "shuraka-key");
    assertThat(cookies).allMatch(HttpCookie::isHttpOnly);

    assertThat(statusWithout("none", cookies)).isEqualTo(200);
    assertThat(statusWithout("shuraka-key", cookies)).isEqualTo(401);
    assertThat(statusWithout("JSESSIONID", cookies)).isEqualTo(401);
  }

  private int statusWithout(String left, List<HttpCookie> cookies) {
    String sent =
        cookies.stream()
            .filter(c -> !c.getName().equals(left))
            .map(c -> c.getName() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
    return new Visitor(server.toString()).get("api/v1/programmes", "Cookie", sent).statusCode();
  }

  @Test
  void signInFormWithoutItsHiddenFieldsSignsNobodyIn() {
    visitor.post(
        "sign-in",
        Map.of(
            "signIn:email", "manager@shuraka.example",
            "signIn:password", ShippedWar.samplePassword(),
            "signIn", "signIn"));
    assertThat(visitor.get("api/v1/programmes").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> make(String csrf) {
    HttpRequest.Builder call =
        visitor
            .request("api/v1/programmes")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(PROGRAMME));
    return visitor.send(csrf == null ? call : call.header("X-CSRF-Token", csrf));
  }
}
