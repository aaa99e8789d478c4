package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.flow.Rest;
import org.shuraka.shared.Json;

/** A server that is killed while it makes the drafts that are due makes each of them once. */
class DraftKillIT {

  private static final int ROUNDS = 2;
  private static final int GRANTS = 3;
  private static final int LATEST_KILL_MILLIS = 2_500;
  private static final Duration RECOVERS_WITHIN = Duration.ofMinutes(1);
  private static final String SAMPLE = "/org/shuraka/sample/ENERGIZING-REFORM.json";

  @TempDir private static Path folder;

  private final long seed = Long.getLong("shuraka.kill.seed", new Random().nextLong());
  private Installation shuraka;

  @BeforeEach
  void start() throws Exception {
    System.out.println("DraftKillIT: -Dshuraka.kill.seed=" + seed);
    shuraka = new Installation(folder.resolve("home"));
    shuraka.start();
  }

  @AfterEach
  void stop() {
    shuraka.close();
  }

  @Test
  void everyDraftIsMadeOnceHoweverOftenTheServerIsKilled() throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String at = "programmes/" + programme("DRAFTS-" + round);
      administrator().post(at + "/due-donor-reports", "").expect(202);
      Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
      shuraka.kill();
      shuraka.start();
      shuraka.awaitAllRunsCompleted(RECOVERS_WITHIN);
      everyWindowWasTriedOnce(at);
    }
  }

  /** Of eight quarters three lack reports of partners. */
  private void everyWindowWasTriedOnce(String at) {
    JsonNode windows =
        administrator().get(at + "/due-donor-reports?limit=100").expect(200).json().get("items");
    List<String> drafted = new ArrayList<>();
    int notPrepared = 0;
    for (JsonNode window : windows) {
      if (window.get("state").textValue().equals("draft")) {
        drafted.add(window.get("report").asText());
      } else {
        assertThat(window.get("state").textValue()).as(window.toString()).isEqualTo("not_prepared");
        notPrepared++;
      }
    }
    assertThat(notPrepared).isEqualTo(3 * GRANTS);
    assertThat(drafted).hasSize(5 * GRANTS);
    String programme = at.substring(at.indexOf('/') + 1);
    assertThat(
            administrator()
                .get("donor-reports?limit=100&programme=" + programme)
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("id"))
        .containsExactlyInAnyOrderElementsOf(drafted);
  }

  /** The sample's figures under another code, with some grants that have eight windows each. */
  private String programme(String code) throws IOException {
    try (InputStream sample = getClass().getResourceAsStream(SAMPLE)) {
      ObjectNode bundle = (ObjectNode) Json.MAPPER.readTree(sample);
      ((ObjectNode) bundle.get("programme")).put("code", code);
      ObjectNode grant = (ObjectNode) bundle.at("/grants/0");
      grant.remove("reportsFrom");
      ArrayNode grants = (ArrayNode) bundle.get("grants");
      for (int i = 1; i < GRANTS; i++) {
        grants.add(grant.deepCopy().put("reference", "G-" + i));
      }
      administrator().post("bundles", bundle.toString()).expect(201);
      return code;
    }
  }

  private Rest administrator() {
    return Rest.as("admin", shuraka.url());
  }
}
