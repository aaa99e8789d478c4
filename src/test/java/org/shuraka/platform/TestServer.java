package org.shuraka.platform;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.shuraka.launcher.LaunchedProcess;

/**
 * The packaged launcher with the archive under test, as a process of its own: tests meet the
 * product the way its operator does. Its data folder lies beside the WAR and starts empty.
 *
 * <p>With {@code SHURAKA_DB_URL}, {@code _USER} and {@code _PASSWORD} in the environment the same
 * tests run against that MySQL or MariaDB server. Its database is emptied first, and for the sake
 * of whoever keeps such a variable set for other ends, only one with "test" in its name is taken.
 */
final class TestServer implements AutoCloseable {

  static final String SAMPLE_PASSWORD = "sample-password";

  private static final String READY = "Shuraka is ready";
  private static final int STOP_SECONDS = 60;

  private final Process process;
  private final int port;
  private final Thread atExit = new Thread(this::stopProcess, "test-server-stop");

  private TestServer(Process process, int port) {
    this.process = process;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static TestServer start(Archive<?> archive) throws IOException, SQLException {
    emptyExternalDatabase(System.getenv());
    Path folder = ShippedWar.file().resolveSibling("test-server");
    delete(folder);
    Files.createDirectories(folder);
    File war = folder.resolve("shuraka.war").toFile();
    archive.as(ZipExporter.class).exportTo(war);

    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dshuraka.war=" + war);
    for (String key :
        List.of(
            "shuraka.conformance",
            "shuraka.worlds",
            "shuraka.agreement.programmes",
            "shuraka.agreement.seed")) {
      Optional.ofNullable(System.getProperty(key))
          .ifPresent(v -> command.add("-D" + key + "=" + v));
    }
    command.add("-jar");
    command.add(ShippedWar.file().resolveSibling("shuraka.jar").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("SHURAKA_HOME", folder.resolve("home").toString());
    builder.environment().put("SHURAKA_HTTP_ADDRESS", "127.0.0.1");
    builder.environment().put("SHURAKA_HTTP_PORT", String.valueOf(port));
    builder.environment().put("SHURAKA_SAMPLE", "true");
    builder.environment().put("SHURAKA_SAMPLE_PASSWORD", SAMPLE_PASSWORD);
    builder.environment().put("SHURAKA_URL", "https://shuraka.example.org");
    builder.environment().put("SHURAKA_MAIL_HOST", "127.0.0.1");
    builder.environment().put("SHURAKA_MAIL_PORT", String.valueOf(freePort()));
    builder.environment().put("SHURAKA_MAIL_TLS", "none");
    builder.environment().put("SHURAKA_MAIL_FROM", "Shuraka <shuraka@shuraka.example>");
    TestServer server = new TestServer(builder.start(), port);
    server.awaitReady();
    try (Connection database = connect(System.getenv(), folder.resolve("home"))) {
      LightPasswords.give(database, SAMPLE_PASSWORD);
    }
    return server;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    stopProcess();
  }

  /**
   * Reads what the launcher prints until it is ready, and then on, so that it never has to wait.
   */
  private void awaitReady() throws IOException {
    BufferedReader lines = process.inputReader();
    List<String> printed = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.add(line);
      if (line.startsWith(READY)) {
        Thread rest = new Thread(() -> lines.lines().forEach(printed::add), "test-server-output");
        rest.setDaemon(true);
        rest.start();
        return;
      }
    }
    close();
    throw new IllegalStateException(String.join(System.lineSeparator(), printed));
  }

  private void stopProcess() {
    process.toHandle().destroy(); // Process.destroy would close its output while it is read
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** To the database that the operator names, or the embedded one of that data folder. */
  private static Connection connect(Map<String, String> environment, Path home)
      throws IOException, SQLException {
    String url = environment.get("SHURAKA_DB_URL");
    return url == null || url.isBlank() ? LaunchedProcess.connect(home) : external(environment);
  }

  private static Connection external(Map<String, String> environment) throws SQLException {
    return DriverManager.getConnection(
        environment.get("SHURAKA_DB_URL"),
        environment.get("SHURAKA_DB_USER"),
        environment.getOrDefault("SHURAKA_DB_PASSWORD", ""));
  }

  private static void emptyExternalDatabase(Map<String, String> environment) throws SQLException {
    String url = environment.get("SHURAKA_DB_URL");
    if (url == null || url.isBlank()) {
      return;
    }
    if (!url.replaceAll("\\?.*", "").replaceAll(".*/", "").contains("test")) {
      throw new IllegalStateException(
          "SHURAKA_DB_URL is set. Tests empty the database, so they take none without \"test\" in"
              + " its name.");
    }
    try (Connection connection = external(environment);
        Statement statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0");
      for (String drop : drops(statement)) {
        statement.execute(drop);
      }
    }
  }

  private static List<String> drops(Statement statement) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (ResultSet tables =
        statement.executeQuery(
            "select table_name, table_type from information_schema.tables"
                + " where table_schema = database()")) {
      while (tables.next()) {
        drops.add(
            ("VIEW".equals(tables.getString(2)) ? "drop view `" : "drop table `")
                + tables.getString(1)
                + "`");
      }
    }
    return drops;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(TestServer::deleteOne);
      }
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
