package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.exchange.Bundle;
import org.shuraka.framework.Framework;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Json;

/** What stands behind a figure, for each reader; and corrections by two people. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExplanationIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void valuesAndCorrectionsAddUpToTheFigure() {
    Rest admin = Rest.as("admin", server);
    admin.post("bundles", bundle("EXPLAIN-SUM")).expect(201);
    JsonNode e =
        admin
            .get("programmes/EXPLAIN-SUM/results/I1/explanation?from=2024-Q2&to=2024-Q4")
            .expect(200)
            .json();
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode value : e.at("/toDate/values")) {
      sum = sum.add(value.get("adds").decimalValue());
    }
    assertThat(sum).isEqualByComparingTo(e.at("/toDate/figure/gross").decimalValue());
    assertThat(sum.add(e.at("/toDate/adjustments/0/amount").decimalValue()))
        .isEqualByComparingTo(e.at("/toDate/figure/value").decimalValue())
        .isEqualByComparingTo("38");
    assertThat(e.at("/inWindow/values").findValuesAsText("period")).containsExactly("2024-Q2");
    assertThat(e.at("/inWindow/values/0/acceptedBy").textValue()).isNotBlank();
    assertThat(e.at("/inWindow/values/0/revision").intValue()).isEqualTo(1);
    assertThat(e.at("/inWindow/leftOut").findValuesAsText("reason"))
        .containsExactlyInAnyOrder("not_applicable", "submitted", "draft", "missing");
    assertThat(e.at("/inWindow/leftOut").toString()).contains("Closed");
  }

  @Test
  void runningTotalTakesOffWhatWasReachedBefore() {
    Rest admin = Rest.as("admin", server);
    admin.post("bundles", bundle("EXPLAIN-TOTAL")).expect(201);
    JsonNode values =
        admin
            .get("programmes/EXPLAIN-TOTAL/results/I2/explanation?from=2024-Q2&to=2024-Q2")
            .expect(200)
            .json()
            .at("/inWindow/values");
    assertThat(values.findValuesAsText("weight")).containsExactly("before_window", "latest");
    assertThat(values.findValuesAsText("adds")).containsExactly("-100", "130");
  }

  @Test
  void indicatorThatIsNotThereAnswers404() {
    Rest admin = Rest.as("admin", server);
    admin
        .get("programmes/ENERGIZING-REFORM/results/NONE/explanation?from=2021-Q1&to=2021-Q1")
        .expect(404);
    Rest.as("iihlr", server)
        .get("programmes/CSO-HUMAN-SECURITY-MALI/results/X/explanation?from=2013-H1&to=2013-H1")
        .expect(404);
  }

  @Test
  void donorReadsNoPartnersAndAnOfficerOnlyHerOwn() {
    String results = "programmes/ENERGIZING-REFORM/results?from=2021-Q1&to=2021-Q4";
    JsonNode indicators =
        Rest.as("admin", server).get(results).expect(200).json().get("indicators");
    for (JsonNode indicator : List.of(indicators.get(0), indicators.get(indicators.size() - 1))) {
      String path =
          "programmes/ENERGIZING-REFORM/results/"
              + indicator.get("indicator").textValue()
              + "/explanation?from=2021-Q1&to=2021-Q4";
      assertThat(Rest.as("donor", server).get(path).expect(200).text())
          .doesNotContain(
              "\"partner\"", "IIHLR", "acceptedBy", "comment", "approvedBy", "sent_back");
      assertThat(Rest.as("iihlr", server).get(path).expect(200).text())
          .doesNotContain("\"PFO\"", "coverage\"");
    }
  }

  @Test
  void whoProposesACorrectionCannotApproveIt() {
    Rest admin = Rest.as("admin", server);
    Rest manager = Rest.as("manager", server);
    manager
        .post(
            "programmes",
            """
            {"code":"EXPLAIN-LEDGER","title":{"en":"Ledger"},"start":"2024-01-01",
             "end":"2024-12-31"}""")
        .expect(201);
    manager
        .post(
            "programmes/EXPLAIN-LEDGER/partners",
            """
            {"code":"XA","name":{"en":"XA"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}""")
        .expect(200);
    Framework framework = Json.read(bundle("X"), Bundle.class).framework();
    String path = "programmes/EXPLAIN-LEDGER/framework";
    manager
        .put(
            path,
            Json.write(framework).replace(",\"XB\"", ""),
            "If-Match",
            manager.get(path).etag())
        .expect(200);
    manager.act(path, "approve", "{\"reason\":\"Start\"}").expect(200);
    String ledger = "programmes/EXPLAIN-LEDGER/adjustments";
    String form =
        "{\"indicator\":\"I1\",\"period\":\"2024-Q1\",\"amount\":-5,\"reason\":\"Same camp\"}";
    manager.post(ledger, form.replace("I1", "I2")).expect(422);
    Rest.as("iihlr", server).post(ledger, form).expect(403);
    Rest.Answer proposed = manager.post(ledger, form).expect(201);
    String one = ledger + "/" + proposed.json().get("id").longValue();
    assertThat(
            manager
                .post(one + "/approve", "", "If-Match", proposed.etag())
                .expect(409)
                .json()
                .get("code")
                .textValue())
        .isEqualTo("rollup.adjustment.samePerson");
    admin.post(one + "/approve", "").expect(428);
    admin.post(one + "/approve", "", "If-Match", "\"99\"").expect(412);
    admin.post(one + "/approve", "", "If-Match", proposed.etag()).expect(200);
    admin.delete(one, admin.get(one).etag()).expect(409);
    assertThat(admin.get(one).json().get("approvedBy").textValue()).isNotBlank();
    assertThat(admin.get("audit?programme=EXPLAIN-LEDGER").expect(200).text())
        .contains("adjustment.propose", "adjustment.approve");
  }

  @Test
  void ledgerShowsGrossAndNet() {
    Rest admin = Rest.as("admin", server);
    admin.post("bundles", bundle("EXPLAIN-NET")).expect(201);
    JsonNode total =
        admin.get("programmes/EXPLAIN-NET/adjustments").expect(200).json().at("/totals/0");
    assertThat(total.get("gross").decimalValue()).isEqualByComparingTo("40");
    assertThat(total.get("net").decimalValue()).isEqualByComparingTo("38");
  }

  @Test
  void correctionThatIsNotApprovedCanBeWithdrawn() {
    Rest admin = Rest.as("admin", server);
    admin.post("bundles", bundle("EXPLAIN-BACK")).expect(201);
    String ledger = "programmes/EXPLAIN-BACK/adjustments";
    Rest.Answer proposed =
        admin
            .post(
                ledger,
                "{\"indicator\":\"I1\",\"period\":\"2024-Q1\",\"amount\":-5,\"reason\":\"Same\"}")
            .expect(201);
    String one = ledger + "/" + proposed.json().get("id").longValue();
    admin.delete(one, proposed.etag()).expect(204);
    admin.get(one).expect(404);
  }

  private static String bundle(String code) {
    return """
    {"programme":{"code":"%s","title":{"en":"Explained"},"start":"2024-01-01","end":"2024-12-31",
      "reportingFrequency":"quarterly","sample":true},
     "partners":[
       {"code":"XA","name":{"en":"XA"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"},
       {"code":"XB","name":{"en":"XB"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q3"}],
     "framework":{"results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
       {"code":"I1","title":{"en":"People"},"measure":"unit","meaning":"increment",
        "overTime":"sum","acrossPartners":"sum","unitOfCount":"person","partners":["XA","XB"]},
       {"code":"I2","title":{"en":"Total"},"measure":"unit","meaning":"running_total",
        "overTime":"latest","acrossPartners":"sum","unitOfCount":"person","partners":["XA"]}]}]},
     "reports":[
       {"partner":"XA","period":"2024-Q1","status":"accepted","values":[
         {"indicator":"I1","value":10},{"indicator":"I2","value":100}]},
       {"partner":"XA","period":"2024-Q2","status":"accepted","values":[
         {"indicator":"I1","value":25},{"indicator":"I2","value":130}]},
       {"partner":"XB","period":"2024-Q1","status":"accepted","values":[
         {"indicator":"I1","value":5}]},
       {"partner":"XB","period":"2024-Q2","status":"accepted","values":[
         {"indicator":"I1","state":"not_applicable","comment":"Closed"}]},
       {"partner":"XA","period":"2024-Q3","status":"submitted","values":[
         {"indicator":"I1","value":7}]}],
     "adjustments":[
       {"indicator":"I1","period":"2024-Q1","amount":-2,"reason":"Same people"}]}"""
        .formatted(code);
  }
}
