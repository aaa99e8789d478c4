package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that start at once on an empty database, and one with a storage of its own. */
class StartTogetherIT {

  @TempDir private static Path folder;

  @Test
  void oneMakesTheSamplesAndTheOtherWaits() throws Exception {
    try (Installation host = new Installation(folder.resolve("host"))) {
      host.start();
      host.kill();
      try (Connection database = host.connect();
          Statement statement = database.createStatement()) {
        statement.execute("DROP DATABASE shuraka");
        statement.execute("CREATE DATABASE shuraka CHARACTER SET utf8mb4");
      }
      Map<String, String> settings = new HashMap<>(host.sharedDatabase());
      settings.put("SHURAKA_STORAGE_FOLDER", folder.resolve("shared").toString());
      try (Installation first = new Installation(folder.resolve("first"), settings);
          Installation second = new Installation(folder.resolve("second"), settings)) {
        first.begin();
        second.begin();
        first.awaitReady();
        second.awaitReady();
      }
      assertThat(host.rows("SELECT COUNT(*), COUNT(DISTINCT code) FROM programme"))
          .containsExactly("[7, 7]");

      settings.put("SHURAKA_STORAGE_FOLDER", folder.resolve("own").toString());
      try (Installation apart = new Installation(folder.resolve("apart"), settings)) {
        assertThat(apart.failure())
            .contains("The storage of files " + folder.resolve("own"))
            .contains("shuraka.storage.folder");
      }
    }
  }
}
