package org.shuraka.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.shuraka.flow.Rest;
import org.shuraka.launcher.LaunchedProcess;
import org.shuraka.platform.LightPasswords;
import org.shuraka.platform.ShippedWar;

/** The product as it is installed on a machine: started, killed and started again. */
public final class Installation implements AutoCloseable {

  private final Path home;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private LaunchedProcess process;

  public Installation(Path home) throws IOException {
    this(home, Map.of());
  }

  /**
   * @param settings of this installation, as environment variables
   */
  Installation(Path home, Map<String, String> settings) throws IOException {
    this.home = home;
    this.port = LaunchedProcess.freePort();
    environment.put("SHURAKA_SAMPLE_PASSWORD", ShippedWar.samplePassword());
    environment.putAll(settings);
  }

  /** With these settings another installation works on the database of this one. */
  Map<String, String> sharedDatabase() throws IOException {
    return process.sharedDatabase();
  }

  public Connection connect() throws IOException, SQLException {
    return process.connect();
  }

  /** Returns when it is ready. */
  public void start() throws IOException, SQLException {
    launch();
    process.awaitLine("Shuraka is ready");
    if (!process.databases().isEmpty()) {
      try (Connection database = connect()) {
        LightPasswords.give(database, ShippedWar.samplePassword());
      }
    }
  }

  /** Kills it before it is ready, or while it takes up what was left. */
  void startAndKillWithin(int millis, Random random) throws IOException, InterruptedException {
    launch();
    Thread.sleep(random.nextInt(millis));
    kill();
  }

  private void launch() throws IOException {
    process = LaunchedProcess.startShuraka(home, port, environment);
  }

  /** Asks it to end, as an operator does, and waits until it has. */
  void terminate() throws IOException, InterruptedException {
    process.terminate();
    process.awaitEnd();
  }

  /** Starts it without waiting for it. */
  void begin() throws IOException {
    launch();
  }

  /** The other half of {@link #begin}. */
  void awaitReady() throws IOException {
    process.awaitLine("Shuraka is ready");
  }

  /** Why it does not start. */
  String failure() throws IOException, InterruptedException {
    launch();
    return process.failure();
  }

  /** Leaves the database running. */
  public void kill() throws InterruptedException {
    process.kill();
  }

  void killDatabase() {
    for (ProcessHandle database : process.databases()) {
      database.destroyForcibly();
      database.onExit().join();
    }
  }

  public URL url() {
    try {
      return URI.create("http://127.0.0.1:" + port).toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  int runsUnderWay() throws IOException, SQLException {
    return rows("SELECT id FROM job_run WHERE state IN ('queued', 'running')").size();
  }

  /** Nothing is under way, nothing was given up, and no figure waits. */
  void awaitAllRunsCompleted(Duration limit) throws IOException, SQLException {
    awaitNone(
        "SELECT job_name, state, restarts, node, execution_id, error_detail FROM job_run"
            + " WHERE state <> 'completed'",
        limit);
    awaitNone("SELECT programme_id, indicator_id FROM roll_up_request", Duration.ZERO);
  }

  /** In the batch runtime's own books. */
  void awaitNoExecutionStarted(Duration limit) throws IOException, SQLException {
    awaitNone(
        "SELECT jobexecid, batchstatus FROM jbatchEXECUTIONINSTANCEDATA"
            + " WHERE batchstatus IN ('STARTING', 'STARTED', 'STOPPING')",
        limit);
    awaitNone(
        "SELECT jobexecid, stepname, batchstatus FROM jbatchSTEPEXECUTIONINSTANCEDATA"
            + " WHERE batchstatus IN ('STARTING', 'STARTED', 'STOPPING')",
        limit);
  }

  private void awaitNone(String query, Duration limit) throws IOException, SQLException {
    Instant until = Instant.now().plus(limit);
    List<String> left = rows(query);
    while (!left.isEmpty() && Instant.now().isBefore(until)) {
      Rest.pause();
      left = rows(query);
    }
    Assertions.assertThat(left).as(query).isEmpty();
  }

  List<String> rows(String query) throws IOException, SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  @Override
  public void close() {
    process.close();
  }
}
