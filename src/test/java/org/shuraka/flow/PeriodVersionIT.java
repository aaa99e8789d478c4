package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.exchange.EditedWorkbook;
import org.shuraka.platform.ShippedWar;

/** A period that was opened keeps the version of the framework that it was opened with. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PeriodVersionIT {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String A6 = indicator("A", 6, "PAX");
  private static final String B = indicator("B", 10, "PAX");

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final String code = "V-" + UUID.randomUUID().toString().substring(0, 8);
  private final String programme = "programmes/" + code;
  private Rest admin;
  private Rest officer;

  @BeforeEach
  void twoPeriodsOpenedUnderVersionOne() {
    admin = Rest.as("admin", server);
    officer = Rest.as("pax", server);
    admin
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"Versions"},"start":"2026-01-01","end":"2026-12-31",
             "status":"2","reportingFrequency":"quarterly","dueDays":30,"timezone":"UTC",
             "defaultCurrency":"EUR"}"""
                .formatted(code))
        .expect(201);
    for (String partner : List.of("PAX", "IIHLR")) {
      admin
          .post(
              programme + "/partners",
              "{\"code\":\"%s\",\"role\":\"4\",\"firstPeriod\":\"2026-Q1\",\"lastPeriod\":\"2026-Q4\"}"
                  .formatted(partner))
          .expect(200);
    }
    approve(A6, B);
    for (String period : List.of("2026-Q1", "2026-Q2")) {
      admin.post(programme + "/periods/" + period + "/open", "{}").expect(200);
    }
  }

  @Test
  void reopenedAfterANewerApprovalNothingIsLost() {
    accepted("2026-Q1", "[{\"indicator\":\"A\",\"value\":5},{\"indicator\":\"B\",\"value\":7}]");
    accepted("2026-Q2", "[{\"indicator\":\"A\",\"value\":6},{\"indicator\":\"B\",\"value\":8}]");
    approve(A6);
    admin.act(report("2026-Q1"), "reopen", "{\"reason\":\"B was 9\"}").expect(200);

    assertThat(
            officer.get(report("2026-Q1") + "/checks").expect(200).json().findValuesAsText("code"))
        .doesNotContain("missing");
    officer
        .patch(
            report("2026-Q1"),
            "{\"values\":[{\"indicator\":\"B\",\"value\":9}]}",
            "If-Match",
            officer.get(report("2026-Q1")).etag())
        .expect(200);
    assertThat(page("reports/report?programme=%s&period=2026-Q1&partner=PAX"))
        .contains("Indicator B");
    accepted("2026-Q1", "[{\"indicator\":\"A\",\"value\":5},{\"indicator\":\"B\",\"value\":9}]");

    JsonNode b = toDate("B", "2026-Q2");
    assertThat(b.get("value").intValue()).isEqualTo(17);
    assertThat(b.at("/coverage/expected").intValue()).isEqualTo(2);
    assertThat(b.at("/coverage/accepted").intValue()).isEqualTo(2);
  }

  @Test
  void aDraftAsksForWhatItsOwnVersionAsks() {
    save("2026-Q1", "[{\"indicator\":\"A\",\"value\":5},{\"indicator\":\"B\",\"value\":7}]")
        .expect(200);
    approve(A6, indicator("C", 3, "PAX"));

    assertThat(officer.get(report("2026-Q1") + "/checks").expect(200).json().get("items"))
        .isEmpty();
    save("2026-Q1", "[{\"indicator\":\"C\",\"value\":3}]").expect(422);
    officer.act(report("2026-Q1"), "submit", "{}").expect(200);
    admin.act(report("2026-Q1"), "accept", "{}").expect(200);
    assertThat(toDate("B", "2026-Q1").get("value").intValue()).isEqualTo(7);
    admin.post(programme + "/periods/2026-Q3/open", "{}").expect(200);
    save("2026-Q3", "[{\"indicator\":\"C\",\"value\":3}]").expect(200);
    save("2026-Q3", "[{\"indicator\":\"B\",\"value\":3}]").expect(422);
  }

  @Test
  void officerAndReviewerReadTheSameTarget() {
    approve(indicator("A", 8, "PAX"), B);
    save("2026-Q1", "[{\"indicator\":\"A\",\"value\":5},{\"indicator\":\"B\",\"value\":7}]")
        .expect(200);
    officer.act(report("2026-Q1"), "submit", "{}").expect(200);
    String address = "?programme=%s&period=2026-Q1&partner=PAX";

    String officers = page("reports/report" + address);
    String reviewers = page("reports/review" + address);

    assertThat(officers).contains("Indicator A").doesNotContainPattern("Target[^<]*\\b8\\b");
    assertThat(reviewers).contains("Indicator A").doesNotContainPattern("Target[^<]*\\b8\\b");
    assertThat(toDate("A", "2026-Q1").get("target").intValue()).isEqualTo(6);
    assertThat(toDate("A", "2026-Q3").get("target").intValue()).isEqualTo(24);
  }

  @Test
  void whoReportsIsSaidByEachVersionForItsOwnPeriods() {
    approve(A6, indicator("B", 10, "IIHLR"));

    assertThat(toDate("B", "2026-Q2").at("/coverage/expected").intValue()).isEqualTo(2);
    assertThat(toDate("B", "2026-Q4").at("/coverage/expected").intValue()).isEqualTo(4);
    approve(A6, indicator("B", 10, "IIHLR", "PAX"));
    assertThat(toDate("B", "2026-Q4").at("/coverage/expected").intValue()).isEqualTo(6);
    JsonNode explained =
        admin.get(programme + "/results/B/explanation?from=2026-Q1&to=2026-Q2").expect(200).json();
    assertThat(explained.toString()).contains("PAX").doesNotContain("IIHLR");
  }

  @Test
  void aVersionSaysWhichPeriodsItJudgesAndTakesNoneThatWasOpened() {
    String tag = admin.get(programme + "/framework").etag();
    for (String opened : List.of("2026-Q1", "2026-Q2")) {
      JsonNode refused =
          admin
              .post(
                  programme + "/framework/approve",
                  "{\"reason\":\"agreed\",\"inForceFrom\":\"%s\"}".formatted(opened),
                  "If-Match",
                  tag)
              .expect(422)
              .json();
      assertThat(refused.at("/errors/0/pointer").textValue()).isEqualTo("/inForceFrom");
    }
    approve(A6, B);
    JsonNode versions =
        admin.get(programme + "/framework/versions").expect(200).json().get("items");
    assertThat(versions.at("/0/judges/0/from").textValue()).isEqualTo("2026-Q3");
    assertThat(versions.at("/0/judges/0/through").textValue()).isEqualTo("2026-Q4");
    assertThat(versions.at("/1/judges/0/through").textValue()).isEqualTo("2026-Q2");
    assertThat(page("programmes/framework?code=%s"))
        .contains("judges from 2026-Q3 to 2026-Q4", "judges from 2026-Q1 to 2026-Q2");
    assertThat(page("programmes/comparison?code=%s&earlier=1&later=2"))
        .contains("judges from 2026-Q3 to 2026-Q4", "judges from 2026-Q1 to 2026-Q2");
  }

  @Test
  void openedOutOfTurnItKeepsItsVersion() {
    admin.post(programme + "/periods/2026-Q4/open", "{}").expect(200);
    approve(A6);

    JsonNode judges =
        admin.get(programme + "/framework/versions").expect(200).json().at("/items/1/judges");

    assertThat(judges.findValuesAsText("from")).containsExactly("2026-Q1", "2026-Q4");
    assertThat(judges.findValuesAsText("through")).containsExactly("2026-Q2", "2026-Q4");
  }

  @Test
  void aWorkbookInTheFieldComesBackAfterAnApproval() {
    byte[] taken =
        officer.get(report("2026-Q1") + "/workbook", "Accept", XLSX).expect(200).response().body();
    approve(indicator("A", 8, "PAX").replace("Indicator A", "Indicator A, as agreed"));
    byte[] filled =
        new EditedWorkbook(taken)
            .number("figures", "A@", "figure", "5")
            .number("figures", "B@", "figure", "7")
            .file();

    officer
        .call(
            "PUT",
            report("2026-Q1") + "/workbook",
            filled,
            "Content-Type",
            XLSX,
            "If-Match",
            officer.get(report("2026-Q1")).etag())
        .expect(200);

    assertThat(officer.get(report("2026-Q1")).json().get("values")).hasSize(2);
  }

  private static String indicator(String code, int target, String... partners) {
    return """
        {"code":"%s","title":{"en":"Indicator %s"},"measure":"unit","meaning":"increment",
         "overTime":"sum","acrossPartners":"sum","direction":"ascending","unitOfCount":"event",
         "partners":["%s"],"targets":[{"period":"2026-Q1","value":%4$d},
         {"period":"2026-Q2","value":%4$d},{"period":"2026-Q3","value":%4$d}]}"""
        .formatted(code, code, String.join("\",\"", partners), target);
  }

  private void approve(String... indicators) {
    admin
        .put(
            programme + "/framework",
            """
            {"results":[{"code":"R","type":"outcome","title":{"en":"Result"},"indicators":[%s]}]}"""
                .formatted(String.join(",", indicators)),
            "If-Match",
            admin.get(programme + "/framework").etag())
        .expect(200);
    admin.act(programme + "/framework", "approve", "{\"reason\":\"agreed\"}");
    assertThat(admin.get(programme + "/framework/versions").json().get("items")).isNotEmpty();
  }

  private String report(String period) {
    return programme + "/reports/" + period + "/PAX";
  }

  private Rest.Answer save(String period, String values) {
    return officer.put(
        report(period),
        "{\"values\":" + values + "}",
        "If-Match",
        officer.get(report(period)).etag());
  }

  private void accepted(String period, String values) {
    save(period, values).expect(200);
    officer.act(report(period), "submit", "{}").expect(200);
    admin.act(report(period), "accept", "{}").expect(200);
  }

  private JsonNode toDate(String indicator, String period) {
    admin.finished(admin.post(programme + "/roll-ups", "{}"));
    for (JsonNode i :
        admin
            .get(programme + "/results?from=2026-Q1&to=" + period)
            .expect(200)
            .json()
            .get("indicators")) {
      if (i.get("indicator").textValue().equals(indicator)) {
        return i.get("toDate");
      }
    }
    throw new AssertionError(indicator + " has no figure");
  }

  private String page(String address) {
    Visitor reader = new Visitor(server.toString());
    String who = address.startsWith("reports/report?") ? "pax" : "admin";
    reader.signIn(who + "@shuraka.example", ShippedWar.samplePassword());
    return reader.get(address.formatted(code)).body();
  }
}
