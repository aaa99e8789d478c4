package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** The REST interface by session cookie, as a forged page would try it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CookieIT {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
  private static final Pattern CSRF = Pattern.compile("csrf-token\" content=\"([^\"]+)\"");
  private static final String PROGRAMME =
      """
      {"code":"BY-COOKIE","title":{"en":"By cookie"},"start":"2024-01-01","end":"2024-12-31"}""";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void changingCallByCookieNeedsTheTokenOfTheSession() throws Exception {
    String home = signIn();
    assertThat(send(request("api/v1/programmes").GET()).statusCode()).isEqualTo(200);
    assertThat(make(null).statusCode()).isEqualTo(403);
    assertThat(make("guessed").statusCode()).isEqualTo(403);
    assertThat(make(find(CSRF, home)).statusCode()).isEqualTo(201);
  }

  /** The server's session ids could be guessed sooner than the key that goes with them. */
  @Test
  void sessionIdAloneSignsNobodyIn() throws Exception {
    signIn();
    List<HttpCookie> cookies =
        ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().getCookies();
    assertThat(cookies).extracting(HttpCookie::getName).contains("JSESSIONID", "shuraka-key");
    assertThat(cookies).allMatch(HttpCookie::isHttpOnly);

    assertThat(statusWith(cookies, "")).isEqualTo(200);
    assertThat(statusWith(cookies, "shuraka-key")).isEqualTo(401);
    assertThat(statusWith(cookies, "JSESSIONID")).isEqualTo(401);
  }

  private int statusWith(List<HttpCookie> cookies, String left)
      throws IOException, InterruptedException {
    String sent =
        cookies.stream()
            .filter(c -> !c.getName().equals(left))
            .map(c -> c.getName() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
    return HttpClient.newHttpClient()
        .send(
            request("api/v1/programmes").GET().header("Cookie", sent).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void signInFormWithoutItsHiddenFieldsSignsNobodyIn() throws Exception {
    Map<String, String> fields = credentials();
    fields.put("signIn", "signIn");
    post("sign-in", fields);
    assertThat(send(request("api/v1/programmes").GET()).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> make(String csrf) throws IOException, InterruptedException {
    HttpRequest.Builder call =
        request("api/v1/programmes")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(PROGRAMME));
    return send(csrf == null ? call : call.header("X-CSRF-Token", csrf));
  }

  /** Answers the page she lands on. */
  private String signIn() throws IOException, InterruptedException {
    String page = send(request("sign-in").GET()).body();
    String form = page.substring(page.indexOf("<form id=\"signIn\""));
    Map<String, String> fields = credentials();
    Matcher hidden = HIDDEN.matcher(form.substring(0, form.indexOf("</form>")));
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put(
        find(Pattern.compile("<input[^>]*type=\"submit\"[^>]*name=\"([^\"]+)\""), form), "x");
    return post("sign-in", fields).body();
  }

  private static Map<String, String> credentials() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("signIn:email", "manager@shuraka.example");
    fields.put("signIn:password", ShippedWar.samplePassword());
    return fields;
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/$", "") + "/" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
