package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.rollup.Differences;
import org.shuraka.shared.Json;

/** Whole programmes in by bundle, rolled up by the job, read back: every expected digit. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorldsIT {

  private static final Path WORLDS = Path.of(System.getProperty("shuraka.worlds"));

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void everyExpectedFigureComesBackToTheLastDigit() throws IOException {
    assumeTrue(Files.isDirectory(WORLDS), "no expected figures at " + WORLDS);
    try (Stream<Path> files = Files.list(WORLDS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        assertThat(differences(Json.MAPPER.readTree(file.toFile()))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void programmeTakenOutAndBroughtInAgainGivesTheSameFigures() throws IOException {
    Path file = WORLDS.resolve("world-201-all-kinds.json");
    assumeTrue(Files.isRegularFile(file), "no programme at " + file);
    ObjectNode world = (ObjectNode) Json.MAPPER.readTree(file.toFile());
    ((ObjectNode) world.get("programme")).put("code", "TAKEN-OUT");
    Rest administrator = Rest.as("admin", server);
    ObjectNode bundle = world.deepCopy();
    bundle.remove(List.of("queries", "expected"));
    administrator.post("bundles", bundle.toString()).expect(201);
    JsonNode takenOut = administrator.get("programmes/TAKEN-OUT/bundle").expect(200).json();
    Rest.as("manager", server).get("programmes/TAKEN-OUT/bundle").expect(403);
    ObjectNode again = takenOut.deepCopy();
    ((ObjectNode) again.get("programme")).put("code", "BROUGHT-IN-AGAIN");
    again.set("expected", world.get("expected"));
    assertThat(differences(again)).isEmpty();
    ObjectNode secondTime =
        administrator.get("programmes/BROUGHT-IN-AGAIN/bundle").expect(200).json().deepCopy();
    ((ObjectNode) secondTime.get("programme")).put("code", "TAKEN-OUT");
    assertThat(secondTime).isEqualTo(takenOut);
  }

  @Test
  void figuresThatAreTheSameAreNotSentAgain() throws IOException {
    Path file = WORLDS.resolve("world-201-all-kinds.json");
    assumeTrue(Files.isRegularFile(file), "no programme at " + file);
    ObjectNode bundle = (ObjectNode) Json.MAPPER.readTree(file.toFile());
    ((ObjectNode) bundle.get("programme")).put("code", "READ-AGAIN");
    JsonNode window = bundle.at("/expected/0");
    bundle.remove(List.of("queries", "expected"));
    Rest administrator = Rest.as("admin", server);
    administrator.post("bundles", bundle.toString()).expect(201);
    String figures =
        "programmes/READ-AGAIN/results?from=" + text(window, "from") + "&to=" + text(window, "to");
    String state = administrator.get(figures).expect(200).etag();
    administrator.get(figures, "If-None-Match", state).expect(304);
    administrator.finished(administrator.post("programmes/READ-AGAIN/roll-ups", ""));
    assertThat(administrator.get(figures, "If-None-Match", state).expect(200).etag())
        .isNotEqualTo(state);
  }

  private List<String> differences(JsonNode world) {
    Rest administrator = Rest.as("admin", server);
    ObjectNode bundle = world.deepCopy();
    bundle.remove(List.of("queries", "expected"));
    String code = world.at("/programme/code").textValue();
    administrator.post("bundles", bundle.toString()).expect(201);
    administrator.finished(administrator.post("programmes/" + code + "/roll-ups", ""));
    List<String> differences = new ArrayList<>();
    for (JsonNode expected : world.get("expected")) {
      String window = "from=" + text(expected, "from") + "&to=" + text(expected, "to");
      JsonNode results =
          administrator.get("programmes/" + code + "/results?" + window).expect(200).json();
      Differences.between(expected.get("indicators"), results.get("indicators"))
          .forEach(difference -> differences.add(window + difference));
    }
    return differences;
  }

  private static String text(JsonNode node, String member) {
    return node.get(member).textValue();
  }
}
