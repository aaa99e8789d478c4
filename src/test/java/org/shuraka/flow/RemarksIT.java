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

/** A reviewer and a partner talk about the places of a report until it is accepted. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RemarksIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void remarkOnACellIsAnsweredReopenedAndResolved() {
    String report = report("REMARKS-TALK");
    Rest reviewer = Rest.as("admin", server);
    Rest officer = Rest.as("pax", server);
    Rest.Answer noted =
        reviewer
            .post(report + "/remarks", "{\"pointer\":\"/values/0/cells/1\",\"text\":\"Sure?\"}")
            .expect(201);
    String remark = report + "/remarks/" + noted.json().get("id").asText();
    assertThat(noted.json().get("pointer").asText()).isEqualTo("/values/PEOPLE/cells/male");
    assertThat(officer.get(report + "/remarks").expect(200).json().get("items")).isEmpty();
    officer.get(remark).expect(404);

    reviewer
        .act(report, "send-back", "{\"reason\":\"A look\",\"remarks\":[{\"text\":\"Thanks\"}]}")
        .expect(200);
    JsonNode seen = officer.get(report + "/remarks").expect(200).json().get("items");
    assertThat(seen.findValuesAsText("state")).containsExactly("open", "open");
    assertThat(seen.findValuesAsText("pointer")).containsExactly("/values/PEOPLE/cells/male", "");

    officer.post(remark + "/answer", "{\"text\":\"Yes.\"}").expect(428);
    reviewer.act(remark, "answer", "{\"text\":\"Yes.\"}").expect(403);
    officer.act(remark, "answer", "{\"text\":\" \"}").expect(422);
    String stale = officer.get(remark).etag();
    officer.act(remark, "answer", "{\"text\":\"Yes.\"}").expect(200);
    officer.post(remark + "/answer", "{\"text\":\"No.\"}", "If-Match", stale).expect(412);
    reviewer.act(remark, "reopen", "{\"text\":\"How do you know?\"}").expect(200);
    officer.act(remark, "answer", "{\"text\":\"We counted.\"}").expect(200);
    JsonNode resolved = reviewer.act(remark, "resolve", "").expect(200).json();
    assertThat(resolved.get("state").asText()).isEqualTo("resolved");
    assertThat(resolved.get("replies").findValuesAsText("text"))
        .containsExactly("Yes.", "How do you know?", "We counted.");
    officer.act(remark, "answer", "{\"text\":\"Late.\"}").expect(409);
    Rest.as("iihlr", server).get(remark).expect(404);
  }

  @Test
  void placeThatIsNotThereIsRefused() {
    String report = report("REMARKS-PLACE");
    Rest reviewer = Rest.as("admin", server);
    JsonNode refused =
        reviewer
            .act(
                report,
                "send-back",
                """
                {"reason":"A look","remarks":[{"pointer":"/values/7","text":"What?"},
                                              {"pointer":"/values/0","text":""}]}""")
            .expect(422)
            .json();
    assertThat(refused.get("errors").findValuesAsText("pointer"))
        .containsExactly("/remarks/0/pointer", "/remarks/1/text");
    assertThat(reviewer.get(report).json().get("status").asText()).isEqualTo("submitted");
  }

  @Test
  void acceptedReportSaysWhoAcceptedItAndGoesOnAsANewRevision() {
    String report = report("REMARKS-ACCEPT");
    Rest reviewer = Rest.as("admin", server);
    reviewer
        .act(
            report,
            "accept",
            "{\"remarks\":[{\"pointer\":\"/narrative/progress\",\"text\":\"Good\"}]}")
        .expect(200);
    String name = reviewer.get(report + "/remarks").json().at("/items/0/by").asText();
    JsonNode again = reviewer.act(report, "accept", "").expect(409).json();
    assertThat(again.get("code").asText()).isEqualTo("review.overtaken.accepted");
    assertThat(again.get("detail").asText()).contains(name).doesNotContain("{");
    reviewer.act(report, "reopen", "{\"reason\":\"One came later\"}").expect(200);
    JsonNode line =
        reviewer
            .get("reports?status=to_write&programme=REMARKS-ACCEPT")
            .expect(200)
            .json()
            .at("/items/0");
    assertThat(line.get("revision").intValue()).isEqualTo(2);
    assertThat(line.get("urgency").asText()).isEqualTo("OVERDUE");
    assertThat(line.get("openRemarks").intValue()).isEqualTo(1);
    assertThat(reviewer.get("reports?status=accepted&programme=REMARKS-ACCEPT").json().get("items"))
        .isEmpty();
    assertThat(reviewer.get("reports?overdue=true&programme=REMARKS-ACCEPT").json().get("items"))
        .hasSize(1);
  }

  /** A submitted report of PAX in a programme of its own; answers its path. */
  private String report(String code) {
    Rest.as("admin", server)
        .post(
            "bundles",
            """
            {"programme":{"code":"%s","title":{"en":"Remarks"},"start":"2024-01-01",
               "end":"2024-12-31","reportingFrequency":"quarterly"},
             "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
             "framework":{
               "dimensions":[{"code":"sex","categories":["female","male","unknown"]}],
               "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
                 {"code":"PEOPLE","title":{"en":"People"},"measure":"unit","meaning":"increment",
                  "overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
                  "disaggregation":["sex"],"partners":["PAX"]}]}]},
             "reports":[{"partner":"PAX","period":"2024-Q1","status":"submitted","values":[
               {"indicator":"PEOPLE","cells":[{"categories":{"sex":"female"},"value":30},
                                              {"categories":{"sex":"male"},"value":12}]}]}]}"""
                .formatted(code))
        .expect(201);
    return "programmes/" + code + "/reports/2024-Q1/PAX";
  }
}
