package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** What {@code /openapi} says of answers is what the interface answers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenApiIT {

  private static final String PROGRAMME = "/programmes/{programme}";
  private static final String REPORT = PROGRAMME + "/reports/{period}/{partner}";

  /** The fixed part of the interface: each operation with the status of its success. */
  private static final Map<String, Set<String>> RELIED_ON =
      Map.of(
          "200",
          Set.of(
              "GET /tokens",
              "GET /programmes",
              "GET " + PROGRAMME,
              "PATCH " + PROGRAMME,
              "GET " + PROGRAMME + "/partners",
              "POST " + PROGRAMME + "/partners",
              "GET " + PROGRAMME + "/grants",
              "GET " + PROGRAMME + "/framework",
              "PUT " + PROGRAMME + "/framework",
              "POST " + PROGRAMME + "/framework/approve",
              "GET " + PROGRAMME + "/framework/versions",
              "GET " + PROGRAMME + "/periods",
              "GET " + REPORT,
              "PUT " + REPORT,
              "POST " + REPORT + "/submit",
              "POST " + REPORT + "/send-back",
              "POST " + REPORT + "/accept",
              "POST " + REPORT + "/reopen",
              "PUT " + REPORT + "/workbook",
              "GET " + PROGRAMME + "/adjustments",
              "GET " + PROGRAMME + "/results",
              "GET " + PROGRAMME + "/results/{indicator}/explanation",
              "GET /donor-reports",
              "GET /donor-reports/{id}",
              "POST /donor-reports/{id}/approve",
              "POST /donor-reports/{id}/publish",
              "GET /iati-imports",
              "GET /iati-imports/{id}",
              "GET " + PROGRAMME + "/bundle",
              "GET /audit",
              "GET /jobs",
              "GET /jobs/{id}"),
          "201",
          Set.of(
              "POST /tokens",
              "POST /programmes",
              "POST " + PROGRAMME + "/grants",
              "POST " + PROGRAMME + "/adjustments",
              "POST /bundles"),
          "202",
          Set.of(
              "POST " + PROGRAMME + "/roll-ups",
              "POST /grants/{grant}/donor-reports",
              "POST /iati-imports"));

  /** Examples that are answers of the sample programmes, and where they are to be had. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "GET /programmes",
          "programmes",
          "GET " + PROGRAMME,
          "programmes/ENERGIZING-REFORM",
          "GET " + PROGRAMME + "/partners",
          "programmes/ENERGIZING-REFORM/partners",
          "GET " + PROGRAMME + "/grants",
          "programmes/ENERGIZING-REFORM/grants",
          "GET " + PROGRAMME + "/framework",
          "programmes/ENERGIZING-REFORM/framework",
          "GET " + PROGRAMME + "/framework/versions",
          "programmes/ENERGIZING-REFORM/framework/versions",
          "GET " + PROGRAMME + "/periods",
          "programmes/ENERGIZING-REFORM/periods",
          "GET " + REPORT,
          "programmes/ENERGIZING-REFORM/reports/2020-Q1/IIHLR",
          "GET " + PROGRAMME + "/results",
          "programmes/ENERGIZING-REFORM/results?from=2021-Q1&to=2021-Q4",
          "GET " + PROGRAMME + "/results/{indicator}/explanation",
          "programmes/ENERGIZING-REFORM/results/OP1.1/explanation?from=2021-Q1&to=2021-Q4");

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void everythingThatOthersRelyOnShowsWhatItAnswers() {
    JsonNode document = document();
    Map<String, Set<String>> shown = new TreeMap<>();
    RELIED_ON.forEach(
        (status, operations) ->
            operations.stream()
                .filter(operation -> !example(document, operation, status).isMissingNode())
                .forEach(o -> shown.computeIfAbsent(status, s -> new TreeSet<>()).add(o)));

    RELIED_ON.forEach(
        (status, operations) ->
            assertThat(shown.get(status))
                .as(status)
                .containsExactlyInAnyOrderElementsOf(operations));
  }

  @Test
  void examplesHaveTheShapeOfTheAnswers() {
    JsonNode document = document();
    Rest manager = Rest.as("manager", server);
    ANSWERS.forEach(
        (operation, address) ->
            assertThat(shape(manager.get(address).expect(200).json()))
                .as(operation)
                .containsAll(shape(example(document, operation, "200"))));
  }

  private JsonNode document() {
    String address = server.toString().replaceAll("/$", "") + "/openapi?format=JSON";
    return Rest.as("donor", server).get(address).expect(200).json();
  }

  private static JsonNode example(JsonNode document, String operation, String status) {
    String[] parts = operation.split(" ", 2);
    return document
        .path("paths")
        .path("/api/v1" + parts[1])
        .path(parts[0].toLowerCase(Locale.ROOT))
        .path("responses")
        .path(status)
        .path("content")
        .path("application/json")
        .path("example");
  }

  /** Every member with the kind of its value, whichever item of a list has it. */
  private static Set<String> shape(JsonNode node) {
    Set<String> shape = new TreeSet<>();
    describe("", node, shape);
    return shape;
  }

  private static void describe(String place, JsonNode node, Set<String> shape) {
    if (node.isObject()) {
      node.properties().forEach(m -> describe(place + "/" + m.getKey(), m.getValue(), shape));
    } else if (node.isArray()) {
      StreamSupport.stream(node.spliterator(), false)
          .forEach(item -> describe(place + "[]", item, shape));
    } else {
      shape.add(place + " " + node.getNodeType());
    }
  }
}
