package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** A draft saved piece by piece, checked and handed in, over REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReportSectionsIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void pieceThatIsInOrderIsSavedBesideOneThatIsNot() {
    String report = report("PIECES");
    Rest pax = Rest.as("pax", server);
    Rest.Answer saved =
        patch(
                pax,
                report,
                """
                {"values":[
                   {"indicator":"PEOPLE","cells":{"female":"٣٠","male":"12,5","unknown":null}},
                   {"indicator":"EVENTS","value":"1,200"},
                   {"indicator":"NOBODY","value":1}],
                 "narrative":{"progress":"We met.","poem":"x"},
                 "extra":[]}""")
            .expect(200);
    JsonNode faults = saved.json().get("faults");
    assertThat(faults.findValuesAsText("pointer"))
        .containsExactly(
            "/narrative/poem", "/values/0/cells/male/value", "/values/2/indicator", "/extra");
    assertThat(saved.json().get("savedAt").asText()).endsWith("Z");

    JsonNode now = pax.get(report).expect(200).json();
    assertThat(now.at("/values/0/cells").toString())
        .isEqualTo("[{\"categories\":{\"sex\":\"female\"},\"value\":30}]");
    assertThat(now.at("/values/1/value").intValue()).isEqualTo(1200);
    assertThat(now.at("/narrative/progress").asText()).isEqualTo("We met.");
    assertThat(now.get("savedBy").asText()).isNotBlank();
  }

  @Test
  void changedCellLeavesTheOthersAndMissingTakesAValueAway() {
    String report = report("CELLS");
    Rest pax = Rest.as("pax", server);
    patch(
            pax,
            report,
            """
            {"values":[
              {"indicator":"PEOPLE","cells":{"female":30,"male":12}},
              {"indicator":"SHARE","cells":{"female":{"numerator":3,"denominator":10},
                                            "male":{"numerator":4,"denominator":5}}},
              {"indicator":"EVENTS","value":4}],
             "narrative":{"progress":"We met.","plans":"Meet again."}}""")
        .expect(200);
    Rest.Answer second =
        patch(
                pax,
                report,
                """
                {"values":[
                  {"indicator":"PEOPLE","cells":{"male":null,"unknown":1}},
                  {"indicator":"SHARE","cells":{"female":{"numerator":"11"},"male":{"denominator":"8"}}},
                  {"indicator":"EVENTS","state":"missing"}],
                 "narrative":{"plans":null}}""")
            .expect(200);
    assertThat(second.json().at("/faults").findValuesAsText("pointer"))
        .containsExactly("/values/1/cells/female");

    JsonNode now = pax.get(report).expect(200).json();
    assertThat(now.get("values").findValuesAsText("indicator")).containsExactly("PEOPLE", "SHARE");
    assertThat(now.at("/values/0/cells").findValuesAsText("value")).containsExactly("30", "1");
    assertThat(now.at("/values/1/cells").findValuesAsText("numerator")).containsExactly("3", "4");
    assertThat(now.at("/values/1/cells").findValuesAsText("denominator"))
        .containsExactly("10", "8");
    assertThat(now.at("/narrative/progress").asText()).isEqualTo("We met.");
    assertThat(now.at("/narrative").has("plans")).isFalse();
  }

  @Test
  void changeOfAnotherVersionIsRefusedUnlessItIsTheLastOneAgain() {
    String report = report("VERSIONS");
    Rest pax = Rest.as("pax", server);
    String body = "{\"values\":[{\"indicator\":\"EVENTS\",\"value\":1}]}";
    pax.patch(report, body).expect(428);
    String first = pax.get(report).etag();
    String mark = "edit-1";
    Rest.Answer saved =
        pax.patch(report, body, "If-Match", first, "Idempotency-Key", mark).expect(200);
    assertThat(saved.etag()).isNotEqualTo(first);

    pax.patch(report, body, "If-Match", first).expect(412);
    pax.patch(report, body, "If-Match", first, "Idempotency-Key", "other").expect(412);
    Rest.Answer again =
        pax.patch(report, body, "If-Match", first, "Idempotency-Key", mark).expect(200);
    assertThat(again.json().get("faults")).isEmpty();

    Rest.as("iihlr", server).patch(report, body, "If-Match", again.etag()).expect(404);
    Rest.as("manager", server).patch(report, body, "If-Match", again.etag()).expect(403);
  }

  @Test
  void errorsCannotBeBypassedAndWarningsAreExplained() {
    String report = report("CHECKED");
    Rest pax = Rest.as("pax", server);
    patch(
            pax,
            report,
            """
            {"values":[{"indicator":"PEOPLE","value":"12.5"},{"indicator":"EVENTS","value":2}]}""")
        .expect(200);
    JsonNode refused = pax.act(report, "submit", "").expect(422).json();
    assertThat(refused.get("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/values/PEOPLE", "/values/PEOPLE", "/values/SHARE");
    assertThat(pax.get(report).json().get("status").asText()).isEqualTo("draft");

    patch(
            pax,
            report,
            """
            {"values":[{"indicator":"PEOPLE","value":12},
                       {"indicator":"SHARE","state":"not_applicable","comment":"No survey."}]}""")
        .expect(200);
    JsonNode checks = pax.get(report + "/checks").expect(200).json().get("items");
    assertThat(checks.findValuesAsText("code")).containsExactly("unknown");
    assertThat(checks.at("/0/error").booleanValue()).isFalse();
    pax.act(report, "submit", "").expect(422);
    JsonNode submitted =
        pax.act(
                report,
                "submit",
                """
                {"acknowledged":[{"code":"unknown","pointer":"/values/PEOPLE",
                  "explanation":"The list has no names."}]}""")
            .expect(200)
            .json();
    assertThat(submitted.get("status").asText()).isEqualTo("submitted");
    assertThat(submitted.at("/explanations/0/explanation").asText())
        .isEqualTo("The list has no names.");
    pax.patch(report, "{}", "If-Match", pax.get(report).etag()).expect(409);
  }

  private static Rest.Answer patch(Rest rest, String report, String body) {
    return rest.patch(report, body, "If-Match", rest.get(report).expect(200).etag());
  }

  /** A draft of PAX in a programme of its own; answers its path. */
  private String report(String code) {
    Rest administrator = Rest.as("admin", server);
    administrator
        .post(
            "bundles",
            """
            {"programme":{"code":"%s","title":{"en":"Sections"},"start":"2024-01-01",
               "end":"2024-12-31","reportingFrequency":"quarterly"},
             "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
             "framework":{
               "dimensions":[{"code":"sex","categories":["female","male","unknown"]}],
               "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
                 {"code":"PEOPLE","title":{"en":"People"},"measure":"unit","meaning":"increment",
                  "overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
                  "disaggregation":["sex"],"partners":["PAX"]},
                 {"code":"EVENTS","title":{"en":"Events"},"measure":"unit","meaning":"increment",
                  "overTime":"sum","acrossPartners":"sum","unitOfCount":"event","partners":["PAX"]},
                 {"code":"SHARE","title":{"en":"Share"},"measure":"percentage","meaning":"rate",
                  "overTime":"latest","acrossPartners":"ratio_of_sums","unitOfCount":"person",
                  "disaggregation":["sex"],"partners":["PAX"]}]}]},
             "reports":[{"partner":"PAX","period":"2024-Q1","status":"draft","values":[]}]}"""
                .formatted("SECTIONS-" + code))
        .expect(201);
    return "programmes/SECTIONS-" + code + "/reports/2024-Q1/PAX";
  }
}
