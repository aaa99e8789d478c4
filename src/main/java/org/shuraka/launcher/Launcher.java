package org.shuraka.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts everything that Shuraka needs in the order in which one needs the other, and stops it in
 * the opposite order however the process is asked to end.
 *
 * <p>A start that fails leaves one line on standard error and exit code 1, and nothing running.
 */
public final class Launcher {

  /** One for each role; the application loads them with the sample programmes. */
  private static final String SAMPLE_ACCOUNTS =
      Stream.of("admin", "manager", "iihlr", "pfo", "ceasefire", "donor")
          .map(name -> name + "@shuraka.example")
          .collect(Collectors.joining(", "));

  /** Exit code when the embedded database could not be kept running. */
  private static final int DATABASE_LOST = 3;

  private final Console console = new Console();
  private volatile boolean stopping;
  private volatile boolean failed;
  private HomeFolder home;
  private volatile EmbeddedDatabase embedded;
  private volatile Server server;

  private Launcher() {}

  /** Called by {@link Main}. Returns when Shuraka is ready; the server's threads stay. */
  public static void start() {
    Launcher launcher = new Launcher();
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "shuraka-stop"));
    try {
      launcher.run();
    } catch (StartFailure failure) {
      launcher.fail(failure.getMessage());
    } catch (IOException | InterruptedException | RuntimeException unexpected) {
      unexpected.printStackTrace();
      launcher.fail("an unexpected error: " + unexpected + ".");
    }
  }

  private void run() throws StartFailure, IOException, InterruptedException {
    console.say("Shuraka " + version());
    Settings settings = Settings.read();
    console.say(
        "Settings read from "
            + settings.file().map(Path::toString).orElse("the environment")
            + "; data folder "
            + settings.home());
    Path war = war();

    Server.checkPortIsFree(settings);
    console.say("Port " + settings.httpPort() + " is free");

    lock(settings);
    console.say("Data folder locked");

    Database database = database(settings);
    configure(settings, database);

    console.say("Starting the server (its log: " + home.resolve("log/server.log") + ")");
    StartLines.showOn(console);
    server = Server.boot(settings, home, database, war);
    server.awaitReady(settings, home);

    console.say("Shuraka is ready: " + settings.url());
    if (settings.sample()) {
      console.say("Sample accounts: " + SAMPLE_ACCOUNTS);
      console.say("Password of every sample account: " + samplePassword(settings));
    }
    console.say("Stop with Ctrl-C.");
  }

  private synchronized void lock(Settings settings) throws StartFailure, IOException {
    home = HomeFolder.lock(settings.home());
    console.sendTheRestTo(home.resolve("log/server.log"));
  }

  /** Synchronized with {@link #stop}, so that no database is started after the end has begun. */
  private synchronized Database database(Settings settings)
      throws StartFailure, InterruptedException {
    if (stopping) {
      throw new StartFailure("it was stopped.");
    }
    if (settings.external().isPresent()) {
      Database external = settings.external().get();
      external.check();
      console.say("Database reached: " + external.withoutParameters());
      return external;
    }
    embedded = EmbeddedDatabase.start(home, settings.databaseMemory(), console);
    console.say(
        (embedded.isSurvivor()
                ? "Embedded MariaDB found running from an earlier start: "
                : "Embedded MariaDB started: ")
            + embedded.database().withoutParameters());
    Thread keeper = new Thread(this::keepDatabase, "shuraka-database-keeper");
    keeper.setDaemon(true);
    keeper.start();
    return embedded.database();
  }

  /** Ends with the process; see {@link DatabaseKeeper}. */
  private void keepDatabase() {
    DatabaseKeeper keeper = new DatabaseKeeper();
    try {
      while (true) {
        Instant since = Instant.now();
        embedded.awaitEnd();
        Duration pause = keeper.pauseAfter(Duration.between(since, Instant.now()));
        if (stopping) {
          return;
        }
        if (pause == null) {
          giveUp();
          return;
        }
        console.say("The embedded database ended. It is started again (" + keeper.count() + ").");
        Thread.sleep(pause.toMillis());
        startDatabaseAgain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void startDatabaseAgain() throws InterruptedException {
    if (stopping) {
      return;
    }
    try {
      embedded = embedded.startAgain();
      console.say("The embedded database runs again.");
    } catch (StartFailure e) {
      console.say("Not yet: " + e.getMessage());
    }
  }

  private void giveUp() {
    failed = true;
    console.complain(
        "Shuraka has stopped: the embedded database ends again and again. Its reason is at the end"
            + " of "
            + home.resolve(EmbeddedDatabase.LOG)
            + ".");
    System.exit(DATABASE_LOST);
  }

  /** Hands the settings to the application, which reads them through MicroProfile Config. */
  private void configure(Settings settings, Database database) throws IOException {
    settings.forApplication().forEach(System::setProperty);
    System.setProperty("shuraka.version", version());
    System.setProperty("shuraka.home", settings.home().toString());
    System.setProperty("shuraka.http.port", String.valueOf(settings.httpPort()));
    System.setProperty("shuraka.db.url", database.url());
    System.setProperty("shuraka.db.user", database.user());
    System.setProperty("shuraka.db.password", database.password());
    System.setProperty("shuraka.sample", String.valueOf(settings.sample()));
    if (settings.sample()) {
      System.setProperty("shuraka.sample.password", samplePassword(settings));
    }
  }

  private String samplePassword(Settings settings) throws IOException {
    Optional<String> chosen = settings.samplePassword();
    return chosen.isPresent() ? chosen.get() : home.secret("sample-password");
  }

  private void fail(String message) {
    if (!stopping) {
      failed = true;
      console.complain("Shuraka did not start: " + message);
    }
    System.exit(1);
  }

  private void stop() {
    stopping = true;
    Server running = server;
    if (running != null) {
      running.stop();
    }
    synchronized (this) {
      if (embedded != null) {
        embedded.stop();
      }
      if (home != null && !failed) {
        console.say("Shuraka has stopped.");
      }
    }
  }

  private static String version() {
    return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }

  /** The application beside this jar, or the one that {@code -Dshuraka.war} names. */
  private static Path war() throws StartFailure {
    String named = System.getProperty("shuraka.war");
    Path war = named == null ? besideThisJar() : Path.of(named).toAbsolutePath();
    if (!Files.isRegularFile(war)) {
      throw new StartFailure(
          "the application " + war + " is missing. Build it with: mvn package -DskipTests");
    }
    return war;
  }

  private static Path besideThisJar() {
    try {
      return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("shuraka.war");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
