package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Json;

/**
 * No input at all answers 500, no answer names a class, none takes long. Every operation of {@code
 * /openapi} and every page is sent odd values: in the path, the query, headers, JSON and forms.
 *
 * <p>{@code -Dshuraka.fuzz.seed} repeats a run, whose seed is printed; {@code
 * -Dshuraka.fuzz.requests} sends so many requests to each of operations, pages and forms instead of
 * as many as go into {@value #SECONDS} s. What once failed stands in {@code fuzz-failures.jsonl}, a
 * request a line as a failing run prints it, and is sent each time.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FuzzIT {

  private static final int SECONDS = 20;
  private static final long SLOW_MILLIS = 15_000;
  private static final int ENOUGH_FAILURES = 40;

  /** Its programme: what a mutated request changes by chance is nobody else's. */
  private static final String CODE = "FUZZ";

  private static final List<String> PEOPLE =
      List.of("admin", "manager", "manager", "manager", "pax", "pax", "donor", "");

  /** Names of classes and their packages; the last of a page's own names are none. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(?:org|java|javax|com|fish|net)\\.[a-z]\\w*\\.[\\w.$]*\\w"
              + "|\\bjakarta\\.(?!faces\\.)[a-z]+\\."
              + "|\\b\\w+Exception\\b|at \\[Source|\\bat org\\.|GlassFish|Payara|Mojarra|Grizzly");

  private static final List<String> HEADERS =
      List.of(
          "Accept-Language",
          "Content-Type",
          "Accept",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "Range",
          "Cookie",
          "Authorization",
          "Upload-Length",
          "Upload-Metadata",
          "Upload-Offset",
          "Tus-Resumable",
          "Idempotency-Key",
          "X-CSRF-Token",
          "Content-Encoding",
          "Accept-Encoding",
          "Accept-Charset",
          "Faces-Request",
          "Origin",
          "Referer",
          "Expect",
          "X-Forwarded-Proto",
          "X-Forwarded-For",
          "X-HTTP-Method-Override");

  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry("programme", List.of(CODE)),
          Map.entry("code", List.of(CODE)),
          Map.entry("period", List.of("2024-Q1", "2024-Q2")),
          Map.entry("partner", List.of("PAX")),
          Map.entry("indicator", List.of("I1", "I2")),
          Map.entry("from", List.of("2024-Q1")),
          Map.entry("to", List.of("2024-Q2")),
          Map.entry("number", List.of("0", "1")),
          Map.entry("earlier", List.of("1")),
          Map.entry("later", List.of("0")),
          Map.entry("language", List.of("en")),
          Map.entry("status", List.of("draft", "submitted")),
          Map.entry("set", List.of("FZ-SET")),
          Map.entry("country", List.of("XX")),
          Map.entry("level", List.of("1")));

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final long seed = Long.getLong("shuraka.fuzz.seed", System.nanoTime() & 0xFFFFFFFFL);
  private final Random random = new Random(seed);
  private final OddValues odd = new OddValues(random);
  private final List<String> failures = new ArrayList<>();
  private RawHttp http;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int sent;

  /**
   * A request that can be written down.
   *
   * @param as name of the sample account; empty for nobody
   */
  record Sent(String as, String method, String path, Map<String, String> headers, String body) {}

  @BeforeEach
  void programme() {
    http = new RawHttp(server.toString());
    Rest admin = Rest.as("admin", server);
    if (admin.get("programmes/" + CODE).status() == 404) {
      admin.post("bundles", BUNDLE).expect(201);
    }
  }

  @Test
  void whatOnceFailedIsAnsweredWell() throws IOException {
    Map<String, String> sessions = new HashMap<>();
    try (InputStream lines = FuzzIT.class.getResourceAsStream("fuzz-failures.jsonl")) {
      new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> Json.read(line, Sent.class))
          .forEach(
              request -> {
                if (request.path().startsWith("/api/")) {
                  sendRest(request);
                } else {
                  sendPage(request, sessions);
                }
              });
    }
    report("replayed");
  }

  @Test
  void noOperationFailsWhateverItIsSent() {
    RestOperations operations =
        new RestOperations(
            Json.read(
                http.send("GET", "/openapi?format=JSON", bearer("admin"), null).body().strip(),
                JsonNode.class));
    assertThat(operations.all()).hasSizeGreaterThan(80);
    Limit limit = new Limit();
    for (int i = 0; limit.goesOn(); i++) {
      sendRest(request(operations, operations.all().get(i % operations.all().size())));
    }
    report("operations");
  }

  @Test
  void noPageFailsWhateverItsAddressAndHeadersSay() throws IOException {
    List<PageAddresses.Address> pages =
        PageAddresses.all().stream().filter(p -> !p.path().startsWith("/error/unexp")).toList();
    assertThat(pages).hasSizeGreaterThan(40);
    Map<String, String> sessions = new HashMap<>();
    Limit limit = new Limit();
    for (int i = 0; limit.goesOn(); i++) {
      PageAddresses.Address page = pages.get(i % pages.size());
      Map<String, String> parameters = new LinkedHashMap<>();
      page.parameters().forEach(name -> parameters.put(name, encodedKnown(name)));
      Map<String, String> headers = new TreeMap<>();
      if (!parameters.isEmpty() && random.nextInt(4) > 0) {
        parameters.put(odd.of(List.copyOf(parameters.keySet())), odd.encoded());
      } else {
        headers.put(odd.of(HEADERS), odd.header());
      }
      String path = page.path() + query(parameters);
      sendPage(new Sent(odd.of(PEOPLE), "GET", path, headers, null), sessions);
    }
    report("pages");
  }

  @Test
  void noFormFailsWhateverIsTypedOrWhomeverItIsAbout() throws IOException {
    List<PageAddresses.Address> pages =
        PageAddresses.all().stream()
            // What people of other tests sign in with, and their language, is left alone.
            .filter(p -> !p.path().matches("/(error|account|boundaries|mails|choose-password).*"))
            .toList();
    Map<String, String> sessions = new HashMap<>();
    Limit limit = new Limit();
    for (int i = 0; limit.goesOn(); i++) {
      PageAddresses.Address page = pages.get(i % pages.size());
      String who = odd.of(PEOPLE);
      Map<String, String> parameters = new LinkedHashMap<>();
      page.parameters().forEach(name -> parameters.put(name, encodedKnown(name)));
      String path = page.path() + query(parameters);
      RawHttp.Answer shown = sendPage(new Sent(who, "GET", path, Map.of(), null), sessions);
      String other = path;
      if (!parameters.isEmpty() && random.nextInt(3) == 0) {
        parameters.put(odd.of(List.copyOf(parameters.keySet())), odd.encoded());
        other = page.path() + query(parameters);
      }
      for (Map<String, String> form : forms(shown.body())) {
        post(who, other, form, sessions);
      }
    }
    report("forms");
  }

  private void post(
      String who, String path, Map<String, String> form, Map<String, String> sessions) {
    Map<String, String> fields = new LinkedHashMap<>(form);
    int kind = random.nextInt(6);
    if (kind == 0 && fields.containsKey(VIEW_STATE)) {
      fields.put(VIEW_STATE, odd.of(List.of("stateless", "", "x", "1:1", "null", "'", "-1:-1:1")));
    } else if (kind == 1) {
      fields.remove(odd.of(List.copyOf(fields.keySet())));
    } else {
      List<String> names = fields.keySet().stream().filter(n -> !n.equals(VIEW_STATE)).toList();
      if (!names.isEmpty()) {
        fields.put(odd.of(names), odd.text());
      }
    }
    String body =
        fields.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    sendPage(new Sent(who, "POST", path, headers, body), sessions);
  }

  private static final String VIEW_STATE = "jakarta.faces.ViewState";
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

  /** Fields of each form that is sent by POST, with one of its buttons. */
  private List<Map<String, String>> forms(String page) {
    List<Map<String, String>> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Map<String, String> fields = new LinkedHashMap<>();
      List<String> buttons = new ArrayList<>();
      Matcher field = FIELD.matcher(form.group());
      while (field.find()) {
        Matcher value = VALUE.matcher(field.group());
        if (field.group().contains("type=\"submit\"") || field.group().startsWith("<button")) {
          buttons.add(field.group(1));
        } else {
          fields.put(field.group(1), value.find() ? value.group(1) : "");
        }
      }
      if (!buttons.isEmpty()) {
        fields.put(odd.of(buttons), "x");
      }
      if (fields.containsKey(VIEW_STATE)) {
        forms.add(fields);
      }
    }
    return forms;
  }

  private Sent request(RestOperations operations, RestOperations.Operation operation) {
    String who = odd.of(PEOPLE);
    int place = random.nextInt(operation.schema().isMissingNode() ? 3 : 8);
    StringBuilder path = new StringBuilder();
    Matcher name = NAME.matcher(operation.path());
    List<String> names = name.results().map(r -> r.group(1)).toList();
    String oddName = place == 0 && !names.isEmpty() ? odd.of(names) : null;
    String known = operation.path();
    for (String n : names) {
      String value = n.equals(oddName) ? oddSegment(operation) : encodedKnown(n);
      known = known.replaceFirst("\\{" + n + "[^}]*\\}", Matcher.quoteReplacement(value));
    }
    path.append(known);
    Map<String, String> query = new LinkedHashMap<>();
    operation.query().forEach(q -> query.put(q, encodedKnown(q)));
    if (place == 1 && !query.isEmpty()) {
      query.put(odd.of(List.copyOf(query.keySet())), odd.encoded());
    } else if (random.nextBoolean()) {
      query.keySet().removeIf(q -> random.nextBoolean());
    }
    Map<String, String> headers = new TreeMap<>();
    String body = null;
    if (!operation.schema().isMissingNode()) {
      headers.put("Content-Type", "application/json");
      JsonNode present = oddName == null ? now(known) : MissingNode.getInstance();
      JsonNode valid = operations.body(operation.schema(), present);
      body = place > 2 ? odd.mutated(valid) : valid.toString();
    } else if (!operation.method().equals("GET")) {
      body = odd.text();
    }
    if (!operation.method().equals("GET") && oddName == null && random.nextInt(10) > 0) {
      headers.put("If-Match", etag(known));
    }
    if (place == 2) {
      headers.put(odd.of(HEADERS), odd.header());
    }
    return new Sent(who, operation.method(), path + query(query), headers, body);
  }

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)[^}]*\\}");

  private String base() {
    return server.toString().replaceAll("/$", "");
  }

  /** Numbers that something may have are left alone by what changes: they are others' things. */
  private String oddSegment(RestOperations.Operation operation) {
    String value = odd.encoded();
    return !operation.method().equals("GET") && value.matches("[0-9]{1,8}") ? "999999998" : value;
  }

  /** Of what stands at that address, or of what an act there is about. */
  private String etag(String path) {
    Rest admin = Rest.as("admin", server);
    return Stream.of(path, path.replaceFirst("/[^/]*$", ""))
        .flatMap(p -> admin.get(base() + p).response().headers().firstValue("ETag").stream())
        .findFirst()
        .orElse("\"0\"");
  }

  /** What stands at that address, or the first of a list there. */
  private JsonNode now(String path) {
    return Json.read(orEmpty(Rest.as("admin", server).get(base() + path)), JsonNode.class);
  }

  private static String orEmpty(Rest.Answer answer) {
    if (answer.status() != 200
        || !answer.response().headers().firstValue("Content-Type").orElse("").contains("json")) {
      return "{}";
    }
    JsonNode body = answer.json();
    JsonNode one = body.has("items") ? body.path("items").path(0) : body;
    return one.isObject() ? one.toString() : "{}";
  }

  private String encodedKnown(String name) {
    List<String> known = KNOWN.get(name);
    // Numbers that nothing has: others' jobs, tokens and reports are left alone.
    return encode(known == null ? "999999999" : odd.of(known));
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Map<String, String> bearer(String who) {
    Map<String, String> headers = new TreeMap<>();
    if (!who.isEmpty()) {
      headers.put("Authorization", Rest.as(who, server).authorization());
    }
    return headers;
  }

  private void sendRest(Sent request) {
    Map<String, String> headers = bearer(request.as());
    headers.putAll(request.headers());
    send(request, headers);
  }

  private RawHttp.Answer sendPage(Sent request, Map<String, String> sessions) {
    Map<String, String> headers = new TreeMap<>();
    if (!request.as().isEmpty()) {
      headers.put("Cookie", sessions.computeIfAbsent(request.as(), this::session));
    }
    headers.putAll(request.headers());
    RawHttp.Answer answer = send(request, headers);
    if (answer.head().contains("Location: /sign-in") || request.path().startsWith("/sign-")) {
      sessions.remove(request.as());
    }
    return answer;
  }

  private String session(String who) {
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn(who + "@shuraka.example", ShippedWar.samplePassword());
    return visitor.cookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private RawHttp.Answer send(Sent request, Map<String, String> headers) {
    sent++;
    Instant start = Instant.now();
    RawHttp.Answer answer = http.send(request.method(), request.path(), headers, request.body());
    long millis = Duration.between(start, Instant.now()).toMillis();
    statuses.merge(answer.status(), 1, Integer::sum);
    Matcher inside = INSIDE.matcher(answer.head() + answer.body());
    String wrong =
        answer.status() >= 500 || answer.status() == 0
            ? "status " + answer.status()
            : inside.find() ? "names " + inside.group() : null;
    if (wrong == null && millis > SLOW_MILLIS) {
      wrong = millis + " ms";
    }
    if (wrong != null) {
      failures.add(wrong + " for " + Json.write(request));
    }
    return answer;
  }

  private void report(String what) {
    System.out.println(
        "FuzzIT "
            + what
            + ": "
            + sent
            + " requests, "
            + failures.size()
            + " failed, seed "
            + seed
            + ", "
            + statuses);
    assertThat(failures).as("seed " + seed + ", " + sent + " requests").isEmpty();
  }

  /** So many requests, or so many seconds. */
  private final class Limit {

    private final Integer requests = Integer.getInteger("shuraka.fuzz.requests");
    private final Instant end = Instant.now().plusSeconds(SECONDS);

    boolean goesOn() {
      return failures.size() < ENOUGH_FAILURES
          && (requests == null ? Instant.now().isBefore(end) : sent < requests);
    }
  }

  private static final String BUNDLE =
      """
      {"programme":{"code":"FUZZ","title":{"en":"Odd input"},"start":"2024-01-01",
         "end":"2024-12-31","reportingFrequency":"quarterly"},
       "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1",
         "lastPeriod":"2024-Q4"}],
       "framework":{"dimensions":[{"code":"sex","categories":["female","male","unknown"]}],
         "results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[
           {"code":"I1","title":{"en":"People"},"measure":"unit","meaning":"increment",
            "overTime":"sum","acrossPartners":"sum","unitOfCount":"person","partners":["PAX"],
            "disaggregation":["sex"]},
           {"code":"I2","title":{"en":"Laws"},"measure":"unit","meaning":"increment",
            "overTime":"sum","acrossPartners":"sum","unitOfCount":"law","partners":["PAX"]}]}]},
       "reports":[]}""";
}
