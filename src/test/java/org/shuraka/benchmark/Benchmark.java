package org.shuraka.benchmark;

import java.io.IOException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures the product at its full size, on the packaged product with its embedded database and 512
 * MB of heap, in a folder of its own below {@code target}:
 *
 * <pre>{@code
 * mvn -q -B package -DskipTests && java -cp target/shuraka.jar:target/test-classes \
 *   org.shuraka.benchmark.Benchmark [programmes, 1000 by default]
 * }</pre>
 *
 * <p>1,000 programmes of 60 partners have 500,000 accepted reports with 10 million accepted cells;
 * a programme has some 10,000 of them. Everything printed is a ratio of two times of this one run,
 * or a time: machines differ, ratios hardly do. Needs about 5 GB of disk and a quarter of an hour.
 */
public final class Benchmark {

  /** About 100,000 accepted cells. */
  private static final int SMALL = 5;

  private static final int ACCEPTANCES = 10;
  private static final int CLIENTS = 20;
  private static final int READS_OF_CLIENT = 50;
  private static final int BUNDLES = 5;

  /** Rounds before those that count: a server that people work in has done all of it before. */
  private static final int WARM_UPS = 3;

  /** Whose last period is accepted report by report. */
  private static final int REVIEWED = 2;

  private static final String BARE =
      "INSERT INTO benchmark_bare SELECT programme_id, indicator_id, cell, SUM(value),"
          + " SUM(denominator) FROM accepted_cell GROUP BY programme_id, indicator_id, cell";

  private final Product product;
  private final Connection database;
  private final Programmes programmes;
  private int reviewed;

  private Benchmark(Product product, Connection database) {
    this.product = product;
    this.database = database;
    this.programmes = new Programmes(database);
  }

  public static void main(String[] arguments) throws Exception {
    int size = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
    try (Product product = Product.start(folder);
        Connection database = product.database()) {
      new Benchmark(product, database).run(size);
      say("peak heap: %d MB", product.peakHeap());
    }
  }

  private void run(int size) throws Exception {
    execute(
        "CREATE TABLE benchmark_bare (programme_id BIGINT, indicator_id BIGINT, cell VARCHAR(190)"
            + " COLLATE utf8mb4_bin, value DECIMAL(48, 18), denominator DECIMAL(48, 18), PRIMARY"
            + " KEY (programme_id, indicator_id, cell))");
    programmes.prepare();
    programmes.make(1, SMALL);
    programmes.submitLastPeriod(REVIEWED);
    rollUp();
    rollUp();
    double small = acceptances();
    double generation = seconds(() -> make(size));
    say(
        "%,d programmes, %,d accepted reports, %,d accepted cells, made in %.0f s",
        number("SELECT COUNT(*) FROM programme WHERE id > 1000000000"),
        number("SELECT COUNT(*) FROM acceptance WHERE id > 5000000000"),
        number("SELECT COUNT(*) FROM accepted_cell"),
        generation);
    double first = rollUp();
    double bare = bare();
    double again = rollUp();
    say(
        "full roll-up: %.1f s the first time, %.1f s again; bare GROUP BY %.1f s; ratio %.2f"
            + " (first) %.2f (again)",
        first, again, bare, first / bare, again / bare);
    double large = acceptances();
    say(
        "one accepted report until figures are up to date: %.0f ms at the full size, %.0f ms at"
            + " 100,000 cells; ratio %.2f",
        large * 1000, small * 1000, large / small);
    results();
    Dashboards.measure(product, database, programmes, size);
    RollUpsAtOnce.measure(product, database, size);
    bundles();
  }

  private Void make(int size) throws SQLException, IOException {
    int step = 100;
    for (int from = SMALL + 1; from <= size; from += step) {
      programmes.make(from, Math.min(size, from + step - 1));
    }
    return null;
  }

  /** Every figure of every programme, by the batch job: its time from start to end. */
  private double rollUp() throws Exception {
    product.post("roll-ups", "", 202);
    String ended =
        "SELECT COUNT(*) FROM job_run WHERE job_name = 'roll-up' AND state IN ('queued',"
            + " 'running')";
    while (number(ended) > 0) {
      Thread.sleep(20);
    }
    return number(
            "SELECT TIMESTAMPDIFF(MICROSECOND, started_at, ended_at) FROM job_run WHERE job_name ="
                + " 'roll-up' AND programme_id IS NULL AND state = 'completed' ORDER BY id DESC"
                + " LIMIT 1")
        / 1e6;
  }

  private double bare() throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      execute("TRUNCATE TABLE benchmark_bare");
      times.add(seconds(() -> execute(BARE)));
    }
    return median(times);
  }

  /** From the reviewer's click to the figures, for reports of one programme; the median. */
  private double acceptances() throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < ACCEPTANCES; i++) {
      int partner = nextSubmitted();
      String report =
          "programmes/%s/reports/%s/%s"
              .formatted(
                  Programmes.code(REVIEWED),
                  Programmes.period(Programmes.PERIODS),
                  "BENCH-PARTNER-" + partner);
      String etag = product.get(report).etag();
      times.add(
          seconds(
              () -> {
                product.post(report + "/accept", "{}", 200, "If-Match", etag);
                while (number("SELECT COUNT(*) FROM roll_up_request") > 0) {
                  Thread.sleep(1);
                }
                return null;
              }));
    }
    return median(times);
  }

  private int nextSubmitted() throws SQLException {
    return (int)
        number(
            "SELECT MIN(organisation_id) - 6000000000 FROM partner_report WHERE status ="
                + " 'submitted' AND programme_id = 1000000000 + "
                + REVIEWED);
  }

  private void results() throws InterruptedException, ExecutionException {
    String path =
        "programmes/%s/results?from=%s&to=%s"
            .formatted(
                Programmes.code(1), Programmes.period(1), Programmes.period(Programmes.PERIODS));
    for (int i = 0; i < WARM_UPS; i++) {
      read(path);
    }
    double[] times = read(path);
    say(
        "results of %d indicators, %d clients: p50 %.0f ms, p95 %.0f ms",
        Programmes.MANY_INDICATORS,
        CLIENTS,
        times[times.length / 2] * 1000,
        times[times.length * 95 / 100] * 1000);
  }

  private double[] read(String path) throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<double[]>> all = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        all.add(
            () -> {
              double[] times = new double[READS_OF_CLIENT];
              for (int i = 0; i < READS_OF_CLIENT; i++) {
                times[i] = seconds(() -> product.get(path));
              }
              return times;
            });
      }
      double[] times = {};
      for (Future<double[]> one : clients.invokeAll(all)) {
        double[] more = one.get();
        int before = times.length;
        times = Arrays.copyOf(times, before + more.length);
        System.arraycopy(more, 0, times, before, more.length);
      }
      Arrays.sort(times);
      return times;
    } finally {
      clients.shutdown();
    }
  }

  private void bundles() throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + BUNDLES; i++) {
      String bundle = Programmes.bundle("BENCH-BUNDLE-" + i);
      double time = seconds(() -> product.post("bundles", bundle, 201));
      if (i >= WARM_UPS) {
        times.add(time);
      }
    }
    say(
        "bundle of %,d reported cells: %.1f s, %,.0f cells a second",
        Programmes.CELLS_OF_BUNDLE, median(times), Programmes.CELLS_OF_BUNDLE / median(times));
  }

  private Void execute(String statement) throws SQLException {
    try (Statement s = database.createStatement()) {
      s.execute(statement);
    }
    return null;
  }

  private long number(String query) throws SQLException {
    try (Statement s = database.createStatement();
        ResultSet rows = s.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
