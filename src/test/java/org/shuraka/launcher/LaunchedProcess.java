package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged launcher as an operator runs it, on an application of the test's choice. */
public final class LaunchedProcess implements AutoCloseable {

  private static final int LIMIT_SECONDS = 60;

  private final Process process;
  private final Path home;
  private final BufferedReader out;
  private final List<String> printed = new ArrayList<>();

  private LaunchedProcess(Process process, Path home) {
    this.process = process;
    this.home = home;
    this.out = process.inputReader();
  }

  static LaunchedProcess start(Path war, Path home, int port, Map<String, String> environment)
      throws IOException {
    return start(war, "-Xmx256m", home, port, environment);
  }

  /** The application as it is shipped. */
  public static LaunchedProcess startShuraka(Path home, int port, Map<String, String> environment)
      throws IOException {
    return start(shipped(), "-Xmx512m", home, port, environment);
  }

  private static Path shipped() {
    return Path.of(System.getProperty("shuraka.war", "target/shuraka.war")).toAbsolutePath();
  }

  private static LaunchedProcess start(
      Path war, String heap, Path home, int port, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dshuraka.war=" + war,
                "-jar",
                shipped().resolveSibling("shuraka.jar").toString())
            .directory(home.getParent().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SHURAKA_"));
    builder.environment().put("SHURAKA_HOME", home.toString());
    builder.environment().put("SHURAKA_HTTP_PORT", String.valueOf(port));
    builder.environment().putAll(environment);
    return new LaunchedProcess(builder.start(), home);
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  long pid() {
    return process.pid();
  }

  /**
   * All that was printed on standard output so far; see {@link #awaitLine} and {@link #awaitEnd}.
   */
  List<String> printed() {
    return printed;
  }

  public void awaitLine(String beginning) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      printed.add(line);
      if (line.startsWith(beginning)) {
        return;
      }
    }
    throw new AssertionError(
        "No line \"" + beginning + "\" but " + printed + errors() + " from " + process.info());
  }

  /** Reads to the end and returns the exit code. */
  public int awaitEnd() throws IOException, InterruptedException {
    out.lines().forEach(printed::add);
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** The failed start: exit code 1, one line on standard error, nothing left running. */
  public String failure() throws IOException, InterruptedException {
    assertThat(awaitEnd()).isEqualTo(1);
    List<String> errors = errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).startsWith("Shuraka did not start: ");
    assertThat(databases()).isEmpty();
    return errors.get(0);
  }

  public void terminate() {
    process.toHandle().destroy(); // Process.destroy would close its output too
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The embedded servers whose program lies in this data folder. */
  public List<ProcessHandle> databases() {
    return databases(home);
  }

  private static List<ProcessHandle> databases(Path home) {
    String inHome = home.toAbsolutePath().toString();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(p -> p.info().command().filter(c -> c.startsWith(inHome)).isPresent())
          .toList();
    }
  }

  /** A connection to the embedded server of this data folder, which may have outlived a kill. */
  public Connection connect() throws IOException, SQLException {
    return connect(home);
  }

  /** The same for any data folder. */
  public static Connection connect(Path home) throws IOException, SQLException {
    return Database.embedded(databasePort(home), "shuraka", databasePassword(home), "shuraka")
        .connect();
  }

  /** With this environment another launcher uses the database and storage of this data folder. */
  public Map<String, String> sharedDatabase() throws IOException {
    return Map.of(
        "SHURAKA_DB_URL",
        "jdbc:mysql://127.0.0.1:" + databasePort(home) + "/shuraka",
        "SHURAKA_DB_USER",
        "shuraka",
        "SHURAKA_DB_PASSWORD",
        databasePassword(home),
        "SHURAKA_STORAGE_FOLDER",
        home.resolve("storage").toString());
  }

  private static int databasePort(Path home) {
    return Stream.of(databases(home).get(0).info().arguments().orElseThrow())
        .filter(argument -> argument.startsWith("--port="))
        .map(argument -> Integer.valueOf(argument.substring("--port=".length())))
        .findFirst()
        .orElseThrow();
  }

  private static String databasePassword(Path home) throws IOException {
    return Files.readString(home.resolve("database/password")).strip();
  }

  /** Returns when nothing writes to the data folder any more, so that it can be deleted. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    for (ProcessHandle database : databases()) {
      database.destroyForcibly();
      database.onExit().join();
    }
  }

  List<String> errors() {
    return process.errorReader().lines().toList();
  }
}
