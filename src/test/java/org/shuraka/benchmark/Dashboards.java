package org.shuraka.benchmark;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shuraka.flow.Visitor;

/**
 * Fifty people of three roles who click through their dashboards at once, and what the database
 * alone needs for the same figures. A part of {@link Benchmark}; by itself, on fewer programmes:
 *
 * <pre>{@code
 * mvn -q -B package -DskipTests && java -cp target/shuraka.jar:target/test-classes \
 *   org.shuraka.benchmark.Dashboards [programmes, 100 by default]
 * }</pre>
 *
 * <p>A person reads for three seconds on average before the next click, never twice the same page.
 * Ten managers keep a tenth of the programmes each, twenty donors fund a twentieth, twenty officers
 * report in five of twelve.
 */
final class Dashboards {

  private static final int SECONDS = 60;
  private static final int WARM_UP = 45;
  private static final double THINKING = 3.0;
  private static final int READINGS = 20;

  private final Product product;
  private final Connection database;
  private final int programmes;

  private Dashboards(Product product, Connection database, int programmes) {
    this.product = product;
    this.database = database;
    this.programmes = programmes;
  }

  /** One look at a page: its kind, and how long it took. */
  private record Look(String page, double seconds) {}

  public static void main(String[] arguments) throws Exception {
    int size = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
    try (Product product = Product.start(folder);
        Connection database = product.database()) {
      Programmes made = new Programmes(database);
      made.prepare();
      made.make(1, size);
      product.post("roll-ups", "", 202);
      await(
          database,
          "SELECT COUNT(*) = 0 FROM job_run WHERE job_name = 'roll-up' AND state IN ('queued',"
              + " 'running')");
      measure(product, database, made, size);
      say("peak heap: %d MB", product.peakHeap());
    }
  }

  /** Once, after the programmes with these numbers were made and rolled up. */
  static void measure(Product product, Connection database, Programmes made, int programmes)
      throws Exception {
    made.run("dashboards");
    Dashboards dashboards = new Dashboards(product, database, programmes);
    List<Person> people = dashboards.people();
    dashboards.click(people, WARM_UP);
    List<Look> looks = dashboards.click(people, SECONDS);
    dashboards.tell(looks);
    dashboards.compare(people.get(0));
  }

  /** Somebody signed in, and where her clicks lead. */
  private record Person(Visitor visitor, String role, List<Integer> seen, Random chance) {

    /** Three of five clicks open a programme; the others lead home, for a manager also further. */
    String next() {
      String programme =
          "dashboard?programme=" + Programmes.code(seen.get(chance.nextInt(seen.size())));
      int click = chance.nextInt(10);
      if (click < 4) {
        return programme;
      }
      if (click < 6) {
        return programme + "&indicator=I" + chance.nextInt(10);
      }
      return role.equals("manager") && click == 6 ? "dashboard/off-track" : "";
    }

    Look look(String path) {
      long start = System.nanoTime();
      HttpResponse<String> answer = visitor.get(path, "Accept-Encoding", "gzip");
      double seconds = (System.nanoTime() - start) / 1e9;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(role + " " + path + " " + answer.statusCode());
      }
      String page = path.isEmpty() ? "home" : path.replaceAll("\\?.*", "");
      return new Look(role + " " + page, seconds);
    }
  }

  private List<Person> people() throws SQLException {
    List<Person> people = new ArrayList<>();
    for (int n = 1; n <= 20; n++) {
      if (n <= 10) {
        people.add(person("manager", n, "programme_manager WHERE account_id = 6200000000 + " + n));
      }
      people.add(person("donor", n, "grant_agreement WHERE donor_id = 6100000000 + " + n));
      people.add(
          person(
              "officer",
              n,
              "indicator i JOIN indicator_partner x ON x.indicator_id = i.id"
                  + " WHERE x.organisation_id = 6000000000 + "
                  + n));
    }
    return people;
  }

  private Person person(String role, int n, String where) throws SQLException {
    List<Integer> seen = new ArrayList<>();
    try (Statement s = database.createStatement();
        ResultSet rows =
            s.executeQuery(
                "SELECT DISTINCT programme_id - 1000000000 FROM " + where + " ORDER BY 1")) {
      while (rows.next()) {
        seen.add(rows.getInt(1));
      }
    }
    Visitor visitor = new Visitor(product.address());
    visitor.signIn("bench-" + role + "-" + n + "@shuraka.example", Product.PASSWORD);
    return new Person(visitor, role, seen, new Random(n));
  }

  private List<Look> click(List<Person> people, int seconds)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try {
      List<Callable<List<Look>>> all = new ArrayList<>();
      for (Person person : people) {
        all.add(
            () -> {
              List<Look> looks = new ArrayList<>();
              think(person);
              while (System.nanoTime() < end) {
                looks.add(person.look(person.next()));
                think(person);
              }
              return looks;
            });
      }
      List<Look> looks = new ArrayList<>();
      for (Future<List<Look>> one : threads.invokeAll(all)) {
        looks.addAll(one.get());
      }
      return looks;
    } finally {
      threads.shutdown();
    }
  }

  private static void think(Person person) throws InterruptedException {
    Thread.sleep((long) (2_000 * THINKING * person.chance().nextDouble()));
  }

  private void tell(List<Look> looks) {
    say(
        "dashboards of %,d programmes, 50 people, %.1f clicks a second: p50 %.0f ms, p95 %.0f ms",
        programmes, looks.size() / (double) SECONDS, percentile(looks, 50), percentile(looks, 95));
    Map<String, List<Look>> byPage = new TreeMap<>();
    looks.forEach(l -> byPage.computeIfAbsent(l.page(), page -> new ArrayList<>()).add(l));
    byPage.forEach(
        (page, some) ->
            say(
                "  %-22s %4d looks: p50 %.0f ms, p95 %.0f ms",
                page, some.size(), percentile(some, 50), percentile(some, 95)));
  }

  private static double percentile(List<Look> looks, int percent) {
    double[] sorted = looks.stream().mapToDouble(Look::seconds).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] * 1000;
  }

  /** One manager alone: a programme's page, and the rows behind it read without the product. */
  private void compare(Person manager) throws Exception {
    int number = manager.seen().get(manager.seen().size() - 1);
    String page = "dashboard?programme=" + Programmes.code(number) + "&indicator=I0";
    double whole = median(() -> manager.look(page));
    double bare = median(() -> bare(number));
    say(
        "one programme's dashboard alone: %.0f ms; bare SQL of its figures %.1f ms; ratio %.1f",
        whole * 1000, bare * 1000, whole / bare);
  }

  private Void bare(int number) throws SQLException {
    String programme = String.valueOf(1_000_000_000L + number);
    for (String query :
        List.of(
            "SELECT * FROM rolled_up_result WHERE programme_id = %s AND to_no = 20",
            "SELECT * FROM rolled_up_part WHERE programme_id = %s AND to_no = 20",
            "SELECT period_no, SUM(total), SUM(total_denominator) FROM accepted_result WHERE"
                + " programme_id = %1$s AND indicator_id = 2000000000 + (%1$s - 1000000000) * 1000"
                + " GROUP BY period_no",
            "SELECT b.currency, SUM(e.converted) FROM budget_line b JOIN report_expenditure e ON"
                + " e.line_id = b.id WHERE b.programme_id = %s GROUP BY b.currency",
            "SELECT x.* FROM partner_report r JOIN report_activity x ON x.report_id = r.id WHERE"
                + " r.programme_id = %s LIMIT 101")) {
      try (Statement s = database.createStatement();
          ResultSet rows = s.executeQuery(query.formatted(programme))) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
    }
    return null;
  }

  private static double median(Callable<?> work) throws Exception {
    double[] times = new double[READINGS];
    for (int i = 0; i < READINGS; i++) {
      long start = System.nanoTime();
      work.call();
      times[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(times);
    return times[READINGS / 2];
  }

  private static void await(Connection database, String condition) throws Exception {
    for (boolean done = false; !done; ) {
      Thread.sleep(50);
      try (Statement s = database.createStatement();
          ResultSet row = s.executeQuery(condition)) {
        row.next();
        done = row.getBoolean(1);
      }
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
