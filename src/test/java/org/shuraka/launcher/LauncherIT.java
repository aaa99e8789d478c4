package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged launcher as a process, with a tiny application in place of the real one. */
class LauncherIT {

  private static final int TERMINATED = 128 + 15;

  @TempDir private static Path folder;
  private static Path war;
  private static HomeFolder databaseHome;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void startADatabaseAndPackTheApplication() throws Exception {
    war = folder.resolve("tiny.war");
    ShrinkWrap.create(WebArchive.class)
        .addClasses(TinyApplication.class, TinyReadiness.class)
        .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml")
        .as(ZipExporter.class)
        .exportTo(war.toFile());
    databaseHome = HomeFolder.lock(folder.resolve("external"));
    database = EmbeddedDatabase.start(databaseHome, "128M", new Console());
  }

  @AfterAll
  static void stopTheDatabase() throws IOException {
    database.stop();
    databaseHome.close();
  }

  @Test
  void portInUseEndsTheStart() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        LaunchedProcess shuraka = start("port", other.getLocalPort(), Map.of())) {
      assertThat(shuraka.failure())
          .contains("port " + other.getLocalPort())
          .contains("SHURAKA_HTTP_PORT");
    }
  }

  @Test
  void dataFolderInUseEndsTheStart() throws Exception {
    try (HomeFolder held = HomeFolder.lock(folder.resolve("held"));
        LaunchedProcess shuraka = start("held", LaunchedProcess.freePort(), Map.of())) {
      assertThat(shuraka.failure())
          .contains(held.resolve("").toString())
          .contains("process " + ProcessHandle.current().pid())
          .contains("SHURAKA_HOME");
    }
  }

  @Test
  void missingApplicationEndsTheStart() throws Exception {
    Path missing = folder.resolve("missing.war");
    try (LaunchedProcess shuraka =
        LaunchedProcess.start(
            missing, folder.resolve("missing"), LaunchedProcess.freePort(), Map.of())) {
      assertThat(shuraka.failure()).contains(missing.toString()).contains("mvn package");
    }
  }

  @Test
  void databaseThatDoesNotAnswerEndsTheStart() throws Exception {
    Map<String, String> nobodyThere =
        Map.of(
            "SHURAKA_DB_URL",
            "jdbc:mysql://127.0.0.1:" + LaunchedProcess.freePort() + "/shuraka",
            "SHURAKA_DB_USER",
            "shuraka");
    try (LaunchedProcess shuraka = start("away", LaunchedProcess.freePort(), nobodyThere)) {
      assertThat(shuraka.failure()).contains("cannot be reached").contains("SHURAKA_DB_URL");
    }
  }

  @Test
  void wrongDatabasePasswordEndsTheStart() throws Exception {
    Map<String, String> wrong =
        Map.of(
            "SHURAKA_DB_URL", database.database().withoutParameters(),
            "SHURAKA_DB_USER", "shuraka",
            "SHURAKA_DB_PASSWORD", "wrong");
    try (LaunchedProcess shuraka = start("wrong", LaunchedProcess.freePort(), wrong)) {
      assertThat(shuraka.failure()).contains("refused").contains("SHURAKA_DB_PASSWORD");
    }
  }

  @Test
  void whatTheDatabaseKeepsForAMomentLiesInTheDataFolderToo() throws Exception {
    try (Connection connection = database.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@tmpdir")) {
      assertThat(row.next()).isTrue();
      assertThat(Path.of(row.getString(1))).startsWith(databaseHome.resolve(""));
    }
  }

  @Test
  void applicationThatCannotStartEndsTheStartWithItsOwnReason() throws Exception {
    try (LaunchedProcess shuraka = start("fails", LaunchedProcess.freePort(), external())) {
      assertThat(shuraka.failure())
          .isEqualTo(
              "Shuraka did not start: migration V7 failed. Restore the backup and report the"
                  + " error.");
    }
  }

  @Test
  void databaseLeftByAKilledJvmIsTakenOverAndStoppedInTheEnd() throws Exception {
    int port = LaunchedProcess.freePort();
    List<ProcessHandle> left;
    try (LaunchedProcess killed = start("survivor", port, Map.of())) {
      killed.awaitLine("Embedded MariaDB started");
      killed.kill();
      left = killed.databases();
      assertThat(left).hasSize(1);

      try (LaunchedProcess next = start("survivor", port, Map.of())) {
        next.awaitLine("Embedded MariaDB found running");
        assertThat(next.databases()).isEqualTo(left);
        next.awaitLine("Stop with");
        assertThat(next.printed())
            .contains("  Data is in " + folder.resolve("survivor"))
            .contains("Shuraka is ready: http://127.0.0.1:" + port + "/")
            .contains(
                "Password of every sample account: "
                    + Files.readString(folder.resolve("survivor/sample-password")).strip())
            .noneMatch(line -> line.contains("A line for the log alone"));
        assertThat(folder.resolve("survivor/log/server.log"))
            .content()
            .contains("A line for the log alone")
            .contains("Data is in");

        next.terminate();
        assertThat(next.awaitEnd()).isEqualTo(TERMINATED);
        assertThat(next.printed()).endsWith("Stop with Ctrl-C.", "Shuraka has stopped.");
        assertThat(next.databases()).isEmpty();
      }
    }
  }

  @Test
  void aKilledDatabaseIsStartedAgainAndGivenUpAfterThreeTimes() throws Exception {
    try (LaunchedProcess shuraka = start("keeper", LaunchedProcess.freePort(), Map.of())) {
      shuraka.awaitLine("Stop with");
      for (int time = 1; time <= 3; time++) {
        kill(shuraka.databases());
        shuraka.awaitLine("The embedded database ended. It is started again (" + time + " of 3).");
        shuraka.awaitLine("The embedded database runs again.");
        try (Connection connection = shuraka.connect();
            Statement statement = connection.createStatement()) {
          assertThat(statement.execute("SELECT 1")).isTrue();
        }
      }
      kill(shuraka.databases());
      assertThat(shuraka.awaitEnd()).isEqualTo(3);
      assertThat(shuraka.errors())
          .singleElement()
          .asString()
          .contains("the embedded database ends again and again")
          .contains(folder.resolve("keeper/log/database.log").toString());
      assertThat(shuraka.databases()).isEmpty();
    }
  }

  private static void kill(List<ProcessHandle> databases) {
    assertThat(databases).hasSize(1);
    databases.get(0).destroyForcibly();
  }

  private static LaunchedProcess start(String home, int port, Map<String, String> environment)
      throws IOException {
    return LaunchedProcess.start(war, folder.resolve(home), port, environment);
  }

  private static Map<String, String> external() {
    return Map.of(
        "SHURAKA_DB_URL", database.database().url(),
        "SHURAKA_DB_USER", database.database().user(),
        "SHURAKA_DB_PASSWORD", database.database().password());
  }
}
