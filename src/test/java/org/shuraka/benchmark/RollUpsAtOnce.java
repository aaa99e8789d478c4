package org.shuraka.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many roll-ups asked for at once, and how long somebody else waits for a page meanwhile. A part of
 * {@link Benchmark}; by itself, on fewer programmes:
 *
 * <pre>{@code
 * mvn -q -B package -DskipTests && java -cp target/shuraka.jar:target/test-classes \
 *   org.shuraka.benchmark.RollUpsAtOnce [programmes, 20 by default]
 * }</pre>
 */
final class RollUpsAtOnce {

  private static final int[] AT_ONCE = {60, 200, 1000};
  private static final int CLIENTS = 200;
  private static final int READINGS = 50;

  private final Product product;
  private final Connection database;
  private final int programmes;

  private RollUpsAtOnce(Product product, Connection database, int programmes) {
    this.product = product;
    this.database = database;
    this.programmes = programmes;
  }

  public static void main(String[] arguments) throws Exception {
    int size = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
    try (Product product = Product.start(folder);
        Connection database = product.database()) {
      Programmes made = new Programmes(database);
      made.prepare();
      made.make(1, size);
      measure(product, database, size);
    }
  }

  /** After the programmes with the numbers up to this one were made. */
  static void measure(Product product, Connection database, int programmes) throws Exception {
    RollUpsAtOnce many = new RollUpsAtOnce(product, database, programmes);
    double quiet = 0;
    for (int i = 0; i < READINGS; i++) {
      quiet = Math.max(quiet, many.look());
    }
    for (int count : AT_ONCE) {
      many.ask(count, quiet);
    }
  }

  private void ask(int count, double quiet) throws Exception {
    long before = number("SELECT COALESCE(MAX(id), 0) FROM job_run");
    long start = System.nanoTime();
    ExecutorService clients = Executors.newFixedThreadPool(Math.min(count, CLIENTS));
    double longest = 0;
    try {
      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String path = "programmes/%s/roll-ups".formatted(Programmes.code(1 + i % programmes));
        Callable<Product.Answer> post = () -> product.post(path, "", 202);
        asked.add(clients.submit(post));
      }
      while (!asked.stream().allMatch(Future::isDone)
          || number("SELECT COUNT(*) FROM job_run WHERE state IN ('queued', 'running')") > 0) {
        longest = Math.max(longest, look());
      }
      for (Future<?> answer : asked) {
        answer.get();
      }
    } finally {
      clients.shutdown();
    }
    System.out.printf(
        Locale.ROOT,
        "%,d roll-ups asked for at once: done in %.1f s by %d runs, %d failed; longest wait of"
            + " another's page %.0f ms, %.0f ms when nothing else runs%n",
        count,
        (System.nanoTime() - start) / 1e9,
        number("SELECT COUNT(*) FROM job_run WHERE id > " + before),
        number("SELECT COUNT(*) FROM job_run WHERE state = 'failed' AND id > " + before),
        longest * 1000,
        quiet * 1000);
  }

  /** Seconds that a page of figures takes. */
  private double look() throws Exception {
    long start = System.nanoTime();
    product.get(
        "programmes/%s/results?from=%s&to=%s"
            .formatted(
                Programmes.code(1), Programmes.period(1), Programmes.period(Programmes.PERIODS)));
    return (System.nanoTime() - start) / 1e9;
  }

  private long number(String query) throws SQLException {
    try (Statement s = database.createStatement();
        ResultSet rows = s.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
