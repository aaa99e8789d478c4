package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.flow.Rest;
import org.shuraka.flow.Visitor;
import org.shuraka.launcher.LoneDatabase;
import org.shuraka.platform.ShippedWar;

/**
 * A database that is killed, stopped, or at the end of a dead line, while people and programs ask.
 * The whole of it: {@code -Dshuraka.away.seconds=75}.
 */
class DatabaseAwayIT {

  private static final Duration AWAY =
      Duration.ofSeconds(Integer.getInteger("shuraka.away.seconds", 6));

  /** Two seconds on a machine with nothing else to do. */
  private static final Duration LONGEST_WAIT =
      Duration.ofMillis(Integer.getInteger("shuraka.away.longest.millis", 6000));

  private static final Duration LONGEST_UNTIL_GOOD = Duration.ofSeconds(5);
  private static final Pattern FIELD =
      Pattern.compile("<(?:input type=\"text\"|input|textarea)[^>]*name=\"([^\"]+)\"[^>]*>");
  private static final String TYPED = "Wells that two villages share";

  @TempDir private static Path folder;
  private static LoneDatabase database;
  private static DeadLine line;
  private static Installation shuraka;
  private static String token;

  private record Answered(String what, long at, long millis, int status, String retryAfter) {}

  /** What breaks, or mends again. */
  private interface Act {
    void run() throws Exception;
  }

  @BeforeAll
  static void start() throws Exception {
    database = new LoneDatabase(folder.resolve("database"));
    line = new DeadLine(database.port());
    shuraka = new Installation(folder.resolve("home"), database.environment(line.port()));
    shuraka.start();
    token =
        Rest.as("manager", shuraka.url())
            .post("tokens", "{\"name\":\"away\",\"days\":1}")
            .expect(201)
            .json()
            .get("token")
            .textValue();
  }

  @AfterAll
  static void stop() throws IOException {
    if (shuraka != null) {
      shuraka.close();
    }
    line.close();
    database.close();
  }

  @Test
  void killedAndStartedAgain() throws Exception {
    whileAway("killed", () -> database.signal("KILL"), () -> database.startAgain());
  }

  @Test
  void stoppedAndContinued() throws Exception {
    whileAway("stopped", () -> database.signal("STOP"), () -> database.signal("CONT"));
  }

  @Test
  void atTheEndOfADeadLine() throws Exception {
    whileAway("dead line", line::dies, line::isReplaced);
  }

  @Test
  void whatWasTypedIsOfferedAgain() throws Exception {
    Visitor manager = new Visitor(shuraka.url().toString());
    manager.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    String page = manager.get("programmes/new").body();
    String form = page.substring(page.indexOf("<form id="));
    form = form.substring(0, form.indexOf("</form>"));
    Map<String, String> fields = Visitor.hidden(form);
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      fields.putIfAbsent(field.group(1), TYPED);
    }
    assertThat(fields).containsValue(TYPED);
    database.signal("STOP");
    try {
      Thread.sleep(2500);
      HttpResponse<String> away = manager.post("programmes/new", fields);
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).isPresent();
      assertThat(away.body()).contains(TYPED).contains("Nothing was changed");
      assertThat(Visitor.hidden(away.body())).containsKey("jakarta.faces.ViewState");
      String again = away.body().substring(away.body().indexOf("<form"));
      Map<String, String> kept = new TreeMap<>(fields);
      kept.keySet().removeIf(name -> again.contains("name=\"" + name + "\""));
      assertThat(kept).isEmpty();
    } finally {
      database.signal("CONT");
    }
    awaitGood();
    // The page's own faults, on the page, with what was typed: the form was understood.
    assertThat(manager.post("programmes/new", fields).statusCode()).isEqualTo(200);
  }

  @Test
  void passwordsAreNotWrittenIntoAPage() throws Exception {
    database.signal("STOP");
    try {
      Thread.sleep(2500);
      HttpResponse<String> away =
          new Visitor(shuraka.url().toString())
              .post("sign-in", Map.of("signIn:password", "a secret of mine"));
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.body()).doesNotContain("a secret of mine");
    } finally {
      database.signal("CONT");
    }
    awaitGood();
  }

  private static void whileAway(String how, Act breaks, Act mends) throws Exception {
    awaitGood();
    Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    List<Thread> people = new ArrayList<>();
    boolean[] over = new boolean[1];
    for (String what : List.of("programmes", "jobs", "tokens", "sign-in", "health/ready")) {
      people.add(new Thread(() -> ask(what, answers, over), what));
    }
    people.forEach(Thread::start);
    Thread.sleep(1500);
    breaks.run();
    Thread.sleep(AWAY.toMillis());
    mends.run();
    long back = System.nanoTime();
    Thread.sleep(LONGEST_UNTIL_GOOD.toMillis() + 1000);
    over[0] = true;
    for (Thread person : people) {
      person.join(LONGEST_WAIT.toMillis() + 60_000);
    }
    report(how, List.copyOf(answers), back);
  }

  private static void report(String how, List<Answered> answers, long back) {
    Map<Integer, Long> statuses =
        answers.stream()
            .collect(Collectors.groupingBy(Answered::status, TreeMap::new, Collectors.counting()));
    long longest = answers.stream().mapToLong(Answered::millis).max().orElseThrow();
    Map<String, Long> good = new TreeMap<>();
    answers.stream()
        .filter(a -> a.status() < 300 && a.at() > back)
        .forEach(a -> good.merge(a.what(), (a.at() - back) / 1_000_000, Math::min));
    System.out.printf(
        "DatabaseAwayIT: %s for %d s: answers %s, longest wait %d ms, first good ones after %s ms%n",
        how, AWAY.toSeconds(), statuses, longest, good);
    assertThat(statuses.keySet()).isSubsetOf(200, 201, 503).contains(503);
    assertThat(answers)
        .filteredOn(a -> a.status() == 503 && !a.what().startsWith("health"))
        .allMatch(a -> a.retryAfter() != null);
    assertThat(longest).as("longest wait").isLessThan(LONGEST_WAIT.toMillis());
    assertThat(good).hasSize(5);
    assertThat(good.values()).allMatch(millis -> millis < LONGEST_UNTIL_GOOD.toMillis());
  }

  private static void ask(String what, Queue<Answered> answers, boolean[] over) {
    HttpClient client = HttpClient.newHttpClient();
    String base = shuraka.url().toString().replaceAll("/$", "") + "/";
    boolean page = Arrays.asList("sign-in", "health/ready").contains(what);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + (page ? "" : "api/v1/") + what))
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "application/json");
    if (!page) {
      request.header("Authorization", "Bearer " + token);
    }
    if (what.equals("tokens")) {
      request.POST(BodyPublishers.ofString("{\"name\":\"x\",\"days\":1}"));
    }
    try {
      while (!over[0]) {
        long asked = System.nanoTime();
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        answers.add(
            new Answered(
                what,
                System.nanoTime(),
                (System.nanoTime() - asked) / 1_000_000,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").orElse(null)));
        Thread.sleep(100);
      }
    } catch (IOException e) {
      answers.add(new Answered(what + ": " + e, System.nanoTime(), 0, 0, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitGood() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(shuraka.url().toURI().resolve("/health/ready"))
            .timeout(Duration.ofMinutes(1))
            .build();
    for (int i = 0; i < 100; i++) {
      if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("Not ready again");
  }
}
