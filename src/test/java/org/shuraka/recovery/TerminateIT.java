package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.flow.Rest;

/** A server that is asked to end in the middle of jobs: none fails, all are resumed. */
class TerminateIT {

  private static final int ROUNDS = Integer.getInteger("shuraka.terminate.rounds", 3);
  private static final int LATEST_MILLIS = 500;
  private static final Duration RESUMED_WITHIN = Duration.ofMinutes(1);

  @TempDir private static Path folder;

  private final long seed = Long.getLong("shuraka.terminate.seed", new Random().nextLong());

  @Test
  void jobsGoOnAfterTheNextStart() throws Exception {
    System.out.println("TerminateIT: -Dshuraka.terminate.seed=" + seed);
    Random random = new Random(seed);
    int left = 0;
    try (Installation shuraka = new Installation(folder.resolve("home"))) {
      shuraka.start();
      for (int round = 0; round < ROUNDS; round++) {
        askForWork(Rest.as("admin", shuraka.url()));
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        shuraka.terminate();
        LocalDateTime ended = LocalDateTime.now(ZoneOffset.UTC);
        shuraka.start();
        shuraka.awaitAllRunsCompleted(RESUMED_WITHIN);
        left +=
            shuraka
                .rows(
                    "SELECT id FROM job_run WHERE requested_at < '%1$s' AND started_at > '%1$s'"
                        .formatted(ended))
                .size();
        assertThat(shuraka.rows("SELECT id, job_name FROM job_run WHERE restarts > 0"))
            .as("none was taken for that of a dead server")
            .isEmpty();
      }
    }
    System.out.println("TerminateIT: " + left + " runs were done or finished after the next start");
    assertThat(left).isPositive();
  }

  private static void askForWork(Rest administrator) {
    List<String> programmes = new ArrayList<>();
    for (JsonNode one : administrator.get("programmes").expect(200).json().get("items")) {
      programmes.add(one.get("code").textValue());
    }
    for (String programme : programmes) {
      String at = "programmes/" + programme;
      administrator.post(at + "/due-donor-reports", "").expect(202);
      administrator.post(at + "/roll-ups", "").expect(202);
    }
    administrator.post("roll-ups", "").expect(202);
  }
}
