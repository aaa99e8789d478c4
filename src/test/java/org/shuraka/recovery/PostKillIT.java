package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.flow.Rest;
import org.shuraka.recovery.PostChain.Progress;

/**
 * Kills the packaged product while clients send every kind of POST, and lets them repeat all that
 * they sent by its key: nothing is done twice, nothing is lost, what was answered is answered
 * alike. {@code -Dshuraka.kills.posts=…} makes more or fewer kills, {@code -Dshuraka.kill.seed=…}
 * the same.
 */
class PostKillIT {

  private static final int KILLS = Integer.getInteger("shuraka.kills.posts", 3);
  private static final int CLIENTS = 3;

  /** After the POST that a kill waits for was sent, at most; one takes about so long. */
  private static final int KILL_WITHIN_MILLIS = 30;

  private static final Duration RECOVERS_WITHIN = Duration.ofMinutes(2);

  /** Written by timers and jobs, or again whenever figures are derived. */
  private static final String ALSO_WRITTEN_BY_THE_SYSTEM =
      "jbatch.*|flyway.*|id_sequence|app_lock|idempotent_request|outgoing_mail|notification|roll.*"
          + "|reminder.*|digest.*|sign_in_failure|audit_entry|job_run|stored_object";

  /** Acts of the calls between the POSTs, which are sent as often as it takes. */
  private static final String NOT_POSTED = "'donorReport.read', 'framework.save', 'report.save'";

  /** Asked for while the same waits, none is made: how many are depends on the moment. */
  private static final String FOLD = "'roll-up', 'housekeeping'";

  @TempDir private static java.nio.file.Path folder;

  private final long seed = Long.getLong("shuraka.kill.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final AtomicLong jobs = new AtomicLong(-1);
  private Installation shuraka;

  @BeforeEach
  void install() throws Exception {
    System.out.println("PostKillIT: -Dshuraka.kill.seed=" + seed);
    shuraka = new Installation(folder.resolve("home"));
    start();
    // Their own tokens are not to be counted.
    PostChain.PEOPLE.forEach(who -> Rest.as(who, shuraka.url()));
  }

  @AfterEach
  void stop() {
    shuraka.close();
  }

  @Test
  void whateverIsRepeatedAfterAKillIsDoneOnce() throws Exception {
    assertThat(PostChain.operations()).isEqualTo(everyPost());
    Effects before = effects();
    List<PostChain> calm = clients("CALM", new Progress());
    together(calm, PostChain::goOn);
    assertThat(calm).allMatch(PostChain::isComplete);
    together(calm, PostChain::repeatAll);
    TreeMap<String, Long> expected = doneSince(before, calm);

    int inTheMiddle = 0;
    int repeated = 0;
    int unanswered = 0;
    int committed = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      before = effects();
      Progress progress = new Progress();
      List<PostChain> clients = clients("KILL-" + kill, progress);
      var work = CompletableFuture.runAsync(() -> together(clients, PostChain::goOn));
      int after = random.nextInt(CLIENTS * PostChain.length());
      while (!work.isDone() && !progress.inTheMiddleAfter(after)) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(KILL_WITHIN_MILLIS));
      shuraka.kill();
      work.join();
      start();
      List<String> open = clients.stream().flatMap(c -> c.unanswered().stream()).toList();
      inTheMiddle += open.isEmpty() ? 0 : 1;
      unanswered += open.size();
      for (String key : open) {
        committed += wasDone(key) ? 1 : 0;
      }
      repeated += clients.stream().mapToInt(PostChain::sent).sum();
      together(clients, PostChain::repeatAll);
      together(clients, PostChain::goOn);
      assertThat(clients).allMatch(PostChain::isComplete);
      assertThat(doneSince(before, clients)).as("seed %d, kill %d", seed, kill).isEqualTo(expected);
      System.out.printf(
          "PostKillIT: %d kills, %d in the middle of a POST, %d POSTs repeated, %d of them without"
              + " an answer before, of which %d had been done%n",
          kill, inTheMiddle, repeated, unanswered, committed);
    }
  }

  private void start() throws IOException, SQLException {
    shuraka.start();
    Rest.connectAnew();
  }

  private List<PostChain> clients(String round, Progress progress) {
    List<PostChain> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new PostChain(round + "-" + i, shuraka.url(), this::failedJob, progress));
    }
    return clients;
  }

  private static void together(List<PostChain> clients, Consumer<PostChain> work) {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      List<Future<?>> at = new ArrayList<>();
      clients.forEach(c -> at.add(threads.submit(() -> work.accept(c))));
      for (Future<?> one : at) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdown();
    }
  }

  private long failedJob() {
    long id = jobs.getAndDecrement();
    try (Connection database = shuraka.connect();
        PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO job_run (id, job_name, parameters, state, done, total, node,"
                    + " heartbeat_at, requested_at, restarts) VALUES (?, 'housekeeping', '{}',"
                    + " 'failed', 0, 0, 'none', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
      return id;
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean wasDone(String key) throws IOException, SQLException {
    return !shuraka
        .rows(
            "SELECT 1 FROM idempotent_request WHERE status IS NOT NULL AND request_key = '"
                + key
                + "'")
        .isEmpty();
  }

  /**
   * How many rows there are of all that people write, acts by their kind and jobs by their name,
   * and the runs that somebody asked for.
   */
  private record Effects(TreeMap<String, Long> counts, Set<String> runs) {}

  private Effects effects() throws IOException, SQLException {
    shuraka.awaitAllRunsCompleted(RECOVERS_WITHIN);
    String rows =
        shuraka
            .rows(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
            .stream()
            .map(PostKillIT::value)
            .filter(t -> !t.matches(ALSO_WRITTEN_BY_THE_SYSTEM))
            .map(t -> "SELECT '" + t + "', COUNT(*) FROM " + t)
            .collect(Collectors.joining(" UNION ALL "));
    TreeMap<String, Long> counts = new TreeMap<>();
    for (String row :
        shuraka.rows(
            rows
                + " UNION ALL SELECT CONCAT('act ', act), COUNT(*) FROM audit_entry"
                + " WHERE account_id IS NOT NULL AND act NOT IN ("
                + NOT_POSTED
                + ") GROUP BY act"
                + " UNION ALL SELECT CONCAT('job ', job_name), COUNT(*) FROM job_run"
                + " WHERE requested_by IS NOT NULL AND job_name NOT IN ("
                + FOLD
                + ")"
                + " GROUP BY job_name")) {
      String[] of = value(row).split(", ");
      counts.put(of[0], Long.valueOf(of[1]));
    }
    Set<String> runs =
        shuraka.rows("SELECT id FROM job_run WHERE requested_by IS NOT NULL").stream()
            .map(PostKillIT::value)
            .collect(Collectors.toSet());
    return new Effects(counts, runs);
  }

  private static String value(String row) {
    return row.substring(1, row.length() - 1);
  }

  /** What was done once all jobs are done; no run was made of which no answer told. */
  private TreeMap<String, Long> doneSince(Effects before, List<PostChain> clients)
      throws IOException, SQLException {
    Effects after = effects();
    Set<String> told = clients.stream().flatMap(c -> c.runs().stream()).collect(Collectors.toSet());
    assertThat(told)
        .containsAll(after.runs().stream().filter(r -> !before.runs().contains(r)).toList());
    TreeMap<String, Long> done = new TreeMap<>();
    after
        .counts()
        .forEach(
            (what, count) -> {
              long more = count - before.counts().getOrDefault(what, 0L);
              if (more != 0) {
                done.put(what, more);
              }
            });
    return done;
  }

  private static TreeSet<String> everyPost() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shuraka")
            .stream()
            .filter(c -> c.isAnnotatedWith(Path.class))
            .map(c -> c.reflect())
            .flatMap(
                c ->
                    Stream.of(c.getDeclaredMethods())
                        .filter(m -> m.isAnnotationPresent(POST.class))
                        .map(
                            m ->
                                c.getAnnotation(Path.class).value()
                                    + "/"
                                    + (m.isAnnotationPresent(Path.class)
                                        ? m.getAnnotation(Path.class).value()
                                        : "")))
            .map(p -> p.replaceAll("/+", "/").replaceAll("^/|/$", "").replaceAll("\\{[^}]+}", "{}"))
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
