package org.shuraka.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The embedded MariaDB alone, as an external database that a test may stop, kill and start. */
public final class LoneDatabase implements AutoCloseable {

  private final HomeFolder home;
  private EmbeddedDatabase database;

  public LoneDatabase(Path folder) throws StartFailure, InterruptedException {
    home = HomeFolder.lock(folder);
    database = EmbeddedDatabase.start(home, "128M", new Console());
  }

  public int port() {
    return URI.create(database.database().withoutParameters().substring("jdbc:".length()))
        .getPort();
  }

  /** For a launcher that reaches it at another port. */
  public Map<String, String> environment(int port) {
    return Map.of(
        "SHURAKA_DB_URL",
        database.database().withoutParameters().replace(":" + port(), ":" + port),
        "SHURAKA_DB_USER",
        database.database().user(),
        "SHURAKA_DB_PASSWORD",
        database.database().password());
  }

  /** Sends a signal by its name: STOP, CONT, KILL. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(database.pid())).start().waitFor();
  }

  public void startAgain() throws StartFailure, InterruptedException {
    database.awaitEnd();
    database = database.startAgain();
  }

  @Override
  public void close() throws IOException {
    try {
      signal("CONT");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.stop();
    home.close();
  }
}
