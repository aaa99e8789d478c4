package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.flow.Rest;

/** Two servers on one database: what is due is done once, and by one of them at a time. */
class TwoServersIT {

  private static final String PROGRAMME = "ENERGIZING-REFORM";
  private static final String UNDER_WAY =
      "SELECT id FROM job_run WHERE state IN ('queued', 'running')";

  /** Two starts fit in here on an idle machine; a slow one gets twice as much the next time. */
  private static final Duration TIME_TO_START = Duration.ofSeconds(50);

  private static final int ATTEMPTS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir private static Path folder;

  private Installation first;
  private Installation second;
  private LocalDateTime night;

  @BeforeEach
  void startBoth() throws Exception {
    Duration time = TIME_TO_START;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++, time = time.multipliedBy(2)) {
      night = LocalDateTime.now().plus(time).withNano(0);
      Map<String, String> settings = new HashMap<>();
      settings.put("SHURAKA_ROLLUP_NIGHTLY", night.format(DateTimeFormatter.ofPattern("HH:mm:ss")));
      first = new Installation(folder.resolve("first" + attempt), settings);
      first.start();
      settings.putAll(first.sharedDatabase());
      second = new Installation(folder.resolve("second" + attempt), settings);
      second.start();
      if (LocalDateTime.now().isBefore(night)) {
        return;
      }
      stopBoth();
    }
    throw new AssertionError("Two servers did not start within " + time);
  }

  @AfterEach
  void stopBoth() {
    if (second != null) {
      second.close();
    }
    first.close();
  }

  @Test
  void theNightComesOnceAndOneAtATimeDerivesAProgramme() throws Exception {
    Thread.sleep(Duration.between(LocalDateTime.now(), night).plusSeconds(2).toMillis());
    first.awaitAllRunsCompleted(LIMIT);
    assertThat(
            first.rows(
                "SELECT state FROM job_run WHERE job_name = 'roll-up' AND programme_id IS NULL"))
        .containsExactly("[completed]");

    try (Connection holder = first.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute(
          "SELECT * FROM roll_up_state WHERE programme_id ="
              + " (SELECT id FROM programme WHERE code = '"
              + PROGRAMME
              + "') FOR UPDATE");
      for (Installation server : List.of(first, second)) {
        Rest.as("admin", server.url())
            .post("programmes/" + PROGRAMME + "/roll-ups", "")
            .expect(202);
      }
      Thread.sleep(Duration.ofSeconds(3).toMillis());
      assertThat(first.rows(UNDER_WAY)).as("both wait for whoever holds the programme").hasSize(2);
      holder.commit();
    }
    first.awaitAllRunsCompleted(LIMIT);
  }
}
