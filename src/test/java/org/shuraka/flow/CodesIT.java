package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Json;

/**
 * Every kind of code on which figures hang: it is never given to another thing, nor taken away from
 * them; what is refused says why and what to do instead.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CodesIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final String code = "C-" + UUID.randomUUID().toString().substring(0, 8);
  private final String set = "S-" + code;
  private final String programme = "programmes/" + code;
  private final Map<String, String> failures = new LinkedHashMap<>();
  private Rest admin;

  @BeforeEach
  void figuresOfEveryKind() {
    admin = Rest.as("admin", server);
    admin
        .post(
            "indicator-sets",
            """
            {"code":"%s","title":{"en":"Standard"},"vocabulary":"99",
             "entries":[{"code":"S1","wording":{"en":"People"}}]}"""
                .formatted(set))
        .expect(201);
    admin.post("bundles", bundle()).expect(201);
  }

  @Test
  void aCodeOfTheFrameworkStaysWithItsFigures() {
    refused("indicator: another code", "1.1.a", f -> indicator(f, 0).put("code", "1.1a"));
    refused(
        "indicators: codes swapped",
        "1.1.a",
        f -> {
          indicator(f, 0).put("code", "LEVEL");
          indicator(f, 1).put("code", "1.1.a");
        });
    refused(
        "indicators: renumbered by an insertion",
        "1.1.a",
        f -> {
          ObjectNode first = indicator(f, 0).deepCopy();
          first.put("code", "NEW").set("title", Json.read("{\"en\":\"New\"}", JsonNode.class));
          indicator(f, 0).put("code", "1.1.b");
          indicators(f).insert(0, first.put("code", "1.1.a"));
        });
    refused(
        "indicator: measured otherwise",
        "1.1.a",
        f -> indicator(f, 0).put("meaning", "snapshot").put("overTime", "latest"));
    refused(
        "indicator: another breakdown", "1.1.a", f -> indicator(f, 0).putArray("disaggregation"));
    refused("levels: fewer", "LEVEL", f -> indicator(f, 1).put("levels", 3));
    refused("levels: more", "LEVEL", f -> indicator(f, 1).put("levels", 7));
    refused("category: removed", "female", f -> categories(f).remove(0));
    refused("category: another code", "female", f -> categories(f).set(0, "women"));
    refused(
        "dimension: another code",
        "1.1.a",
        f -> {
          ((ObjectNode) f.at("/dimensions/0")).put("code", "gender");
          indicator(f, 0).putArray("disaggregation").add("gender");
        });
    refused(
        "band of age: removed",
        "young",
        f -> ((ArrayNode) f.at("/dimensions/1/categories")).remove(0));
    refused("result: another code", "A1", f -> ((ObjectNode) f.at("/results/0")).put("code", "R9"));
    refused(
        "indicator: its partner is none of the programme",
        "NOBODY",
        f -> indicator(f, 0).putArray("partners").add("NOBODY"));
    assertThat(failures).isEmpty();
  }

  @Test
  void whatTakesNothingAwayIsTaken() {
    taken(
        "titles",
        f -> indicator(f, 0).set("title", Json.read("{\"en\":\"Reworded\"}", JsonNode.class)));
    taken("a category more", f -> categories(f).add("other"));
    taken(
        "a category named",
        f ->
            categories(f)
                .set(
                    0,
                    Json.read(
                        "{\"code\":\"female\",\"title\":{\"en\":\"Women\"}}", JsonNode.class)));
    taken("an indicator out", f -> indicators(f).remove(1));
    taken("a successor", f -> indicator(f, 0).put("code", "1.1a").put("replaces", "1.1.a"));
    taken(
        "an indicator under another result",
        f -> {
          ObjectNode other =
              ((ArrayNode) f.at("/results")).addObject().put("code", "R2").put("type", "output");
          other.set("title", Json.read("{\"en\":\"Other\"}", JsonNode.class));
          other.putArray("indicators").add(indicators(f).remove(1));
        });
    assertThat(failures).isEmpty();
  }

  @Test
  void aCodeThatWasTakenOutIsNotGivenToAnotherIndicator() {
    Rest.Answer out = put(f -> indicators(f).remove(1)).expect(200);
    admin
        .post(programme + "/framework/approve", "{\"reason\":\"out\"}", "If-Match", out.etag())
        .expect(200);
    String back =
        "{\"code\":\"LEVEL\",\"title\":{\"en\":\"%s\"},\"measure\":\"ordinal\",\"meaning\":\"snapshot\","
            + "\"overTime\":\"latest\",\"acrossPartners\":\"none\",\"levels\":5,\"partners\":[\"PAX\"]}";
    refused(
        "another thing",
        "LEVEL",
        f -> indicators(f).add(Json.read(back.formatted("Laws"), JsonNode.class)));
    taken(
        "the same again",
        f -> indicators(f).add(Json.read(back.formatted("Trust"), JsonNode.class)));
    assertThat(failures).isEmpty();
  }

  @Test
  void placesPartnersPlansAndListsStayWhereTheyAreNamed() {
    JsonNode places =
        admin
            .patch(programme, "{\"locations\":null}", "If-Match", admin.get(programme).etag())
            .expect(422)
            .json()
            .get("errors");
    assertThat(places.findValuesAsText("detail")).hasSize(2);
    assertThat(places.toString()).contains("ERB", "BGD").doesNotContain("FREE");
    assertThat(
            admin
                .post(
                    programme + "/partners",
                    "{\"code\":\"PAX\",\"role\":\"4\",\"firstPeriod\":\"2024-Q2\",\"lastPeriod\":\"2024-Q4\"}")
                .expect(422)
                .text())
        .contains("2024-Q1");
    for (String item : new String[] {"activities/PAX/A1", "budget-lines/PAX/B1"}) {
      String path = programme + "/" + item;
      assertThat(admin.delete(path, admin.get(path).expect(200).etag()).status())
          .as(item)
          .isEqualTo(409);
    }
    String list = "indicator-sets/" + set;
    admin.delete(list, admin.get(list).expect(200).etag()).expect(409);
  }

  /** The page keeps the code, whatever is sent, and offers the successor. */
  @Test
  void thePageOffersTheSuccessorInPlaceOfAnotherCode() {
    Visitor manager = new Visitor(server.toString());
    manager.signIn("admin@shuraka.example", ShippedWar.samplePassword());
    String page = manager.get("programmes/indicator?code=" + code + "&indicator=1.1.a").body();
    assertThat(page).containsPattern("<input[^>]*name=\"[^\"]*:code\"[^>]*readonly");
    assertThat(page).contains("successor=true");
  }

  private void refused(String what, String names, Consumer<ObjectNode> change) {
    Rest.Answer answer = put(change);
    if (answer.status() != 422 || !answer.json().get("errors").toString().contains(names)) {
      failures.put(what, answer.status() + " " + answer.text());
    }
  }

  private void taken(String what, Consumer<ObjectNode> change) {
    String before = admin.get(programme + "/framework").text();
    Rest.Answer answer = put(change);
    if (answer.status() != 200) {
      failures.put(what, answer.status() + " " + answer.text());
      return;
    }
    admin.put(programme + "/framework", before, "If-Match", answer.etag()).expect(200);
  }

  private Rest.Answer put(Consumer<ObjectNode> change) {
    Rest.Answer draft = admin.get(programme + "/framework").expect(200);
    ObjectNode framework = (ObjectNode) draft.json();
    change.accept(framework);
    return admin.put(programme + "/framework", framework.toString(), "If-Match", draft.etag());
  }

  private static ArrayNode indicators(ObjectNode framework) {
    return (ArrayNode) framework.at("/results/0/indicators");
  }

  private static ObjectNode indicator(ObjectNode framework, int n) {
    return (ObjectNode) indicators(framework).get(n);
  }

  private static ArrayNode categories(ObjectNode framework) {
    return (ArrayNode) framework.at("/dimensions/0/categories");
  }

  private String bundle() {
    return """
        {"programme":{"code":"%s","title":{"en":"Codes"},"start":"2024-01-01","end":"2024-12-31",
           "reportingFrequency":"quarterly"},
         "locations":[{"code":"ERB","name":{"en":"Erbil"}},{"code":"BGD","name":{"en":"Baghdad"}},
           {"code":"FREE","name":{"en":"Free"}}],
         "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
         "framework":{"dimensions":[
           {"code":"sex","title":{"en":"Sex"},"categories":["female","male","unknown"]},
           {"code":"age","title":{"en":"Age"},"categories":["young","old","unknown"]}],
           "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
           {"code":"1.1.a","title":{"en":"People trained"},"measure":"unit","meaning":"increment",
            "overTime":"sum","acrossPartners":"sum","unitOfCount":"person","disaggregation":["sex"],
            "partners":["PAX"],"references":[{"vocabulary":"99","code":"S1","set":"%s"}]},
           {"code":"LEVEL","title":{"en":"Trust"},"measure":"ordinal","meaning":"snapshot",
            "overTime":"latest","acrossPartners":"none","levels":5,"partners":["PAX"]}]}]},
         "activities":[{"partner":"PAX","code":"A1","title":{"en":"Training"},"start":"2024-01-10",
           "end":"2024-01-12","results":["R1"]}],
         "budgetLines":[{"partner":"PAX","code":"B1","title":{"en":"Staff"},"amount":1000,
           "currency":"EUR"}],
         "reports":[{"partner":"PAX","period":"2024-Q1","status":"accepted","values":[
           {"indicator":"1.1.a","location":"ERB","cells":[{"categories":{"sex":"female"},"value":2}]},
           {"indicator":"LEVEL","level":4}],
           "activities":[{"activity":"A1","status":"moved","reason":"security","newPlace":"BGD",
             "participants":{"female|young":7}}],
           "expenditures":[{"budgetLine":"B1","amount":10,"currency":"EUR"}]}]}"""
        .formatted(code, set);
  }
}
