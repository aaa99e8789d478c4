package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** Due dates and more time over REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExtensionIT {

  private static final String ASK = "{\"due\":\"2026-03-15\",\"reason\":\"Roads are closed.\"}";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final String code = "X-" + UUID.randomUUID().toString().substring(0, 8);
  private Rest admin;
  private Rest officer;
  private String report;
  private String extension;

  @BeforeEach
  void aDraft() {
    admin = Rest.as("admin", server);
    officer = Rest.as("pax", server);
    admin.post("bundles", bundle()).expect(201);
    report = "programmes/" + code + "/reports/2026-01/PAX";
    extension = report + "/extension";
  }

  @Test
  void askedForAndGrantedItMovesTheReportsOwnDueDate() {
    String reportTag = officer.get(report).etag();
    officer.post(extension, ASK).expect(200);
    Rest.Answer asked = admin.get(extension).expect(200);
    assertThat(asked.json().at("/requests/0/state").textValue()).isEqualTo("asked");
    assertThat(asked.json().at("/due").textValue()).isEqualTo("2026-03-02");

    admin
        .post(extension + "/grant", "{\"due\":\"2026-03-10\"}", "If-Match", asked.etag())
        .expect(200);

    JsonNode granted = officer.get(extension).expect(200).json();
    assertThat(granted.at("/due").textValue()).isEqualTo("2026-03-10");
    assertThat(granted.at("/periodDue").textValue()).isEqualTo("2026-03-02");
    assertThat(granted.at("/requests/0/grantedDue").textValue()).isEqualTo("2026-03-10");
    assertThat(dueInPeriods()).isEqualTo("2026-03-10");
    assertThat(officer.get(report).etag()).as("what is typed meanwhile").isEqualTo(reportTag);
    JsonNode audit = admin.get("audit?programme=" + code + "&act=extension.granted").json();
    assertThat(audit.at("/items/0/beforeState/due").textValue()).isEqualTo("2026-03-02");
    assertThat(audit.at("/items/0/afterState/due").textValue()).isEqualTo("2026-03-10");
  }

  @Test
  void withoutADayOfItsOwnAGrantIsForTheDayThatWasAskedFor() {
    String tag = officer.post(extension, ASK).expect(200).etag();

    JsonNode granted = admin.post(extension + "/grant", "{}", "If-Match", tag).expect(200).json();

    assertThat(granted.at("/due").textValue()).isEqualTo("2026-03-15");
  }

  @Test
  void declinedItSaysWhyAndMayBeAskedForAgain() {
    String tag = officer.post(extension, ASK).expect(200).etag();
    admin.post(extension + "/decline", "{}", "If-Match", tag).expect(422);

    JsonNode declined =
        admin
            .post(extension + "/decline", "{\"reason\":\"The donor waits.\"}", "If-Match", tag)
            .expect(200)
            .json();
    assertThat(declined.at("/requests/0/answer").textValue()).isEqualTo("The donor waits.");
    assertThat(declined.at("/due").textValue()).isEqualTo("2026-03-02");
    officer.post(extension, ASK).expect(200);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    JsonNode refused =
        officer.post(extension, "{\"due\":\"2026-03-02\",\"reason\":\" \"}").expect(422).json();
    assertThat(refused.get("errors"))
        .extracting(e -> e.get("pointer").textValue())
        .containsExactly("/due", "/reason");
    officer.post(extension, "{\"due\":\"2028-01-01\",\"reason\":\"x\"}").expect(422);
    officer.post(extension, "{}").expect(422);

    officer.post(extension, ASK).expect(200);
    officer.post(extension, ASK).expect(409);
  }

  @Test
  void everybodyDoesOnlyHisPart() {
    admin.post(extension, ASK).expect(403);
    String tag = officer.post(extension, ASK).expect(200).etag();
    officer.post(extension + "/grant", "{}", "If-Match", tag).expect(403);
    admin.post(extension + "/grant", "{}").expect(428);
    admin.post(extension + "/grant", "{}", "If-Match", "\"99\"").expect(412);
    Rest.as("alamal", server).get(extension).expect(404);
    Rest.as("donor", server).get(extension).expect(403);
  }

  @Test
  void ofTwoAnswersOneSucceeds() throws Exception {
    String tag = officer.post(extension, ASK).expect(200).etag();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> answers =
          List.of(
              () -> admin.post(extension + "/grant", "{}", "If-Match", tag).status(),
              () ->
                  admin
                      .post(extension + "/decline", "{\"reason\":\"no\"}", "If-Match", tag)
                      .status());
      List<Integer> statuses =
          two.invokeAll(answers).stream().map(ExtensionIT::get).sorted().toList();

      assertThat(statuses).containsExactly(200, 412);
    } finally {
      two.shutdown();
    }
  }

  private static Integer get(java.util.concurrent.Future<Integer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theLastReportIsTheFinalOneWithDaysOfItsOwn() {
    JsonNode periods = admin.get("programmes/" + code + "/periods").expect(200).json();

    assertThat(periods.at("/items/0/due").textValue()).isEqualTo("2026-03-02");
    assertThat(periods.at("/items/0/finalReport").booleanValue()).isFalse();
    assertThat(periods.at("/items/2/due").textValue()).isEqualTo("2026-05-30");
    assertThat(periods.at("/items/2/finalReport").booleanValue()).isTrue();
  }

  @Test
  void aPeriodsDueDateIsSetByHandForAReasonAndStays() {
    String period = "programmes/" + code + "/periods/2026-02";
    String body = "{\"due\":\"2026-04-04\",\"reason\":\"Eid\"}";
    admin.patch(period, body).expect(428);
    Rest.Answer changed = admin.patch(period, body, "If-Match", "\"1\"").expect(200);
    assertThat(changed.json().at("/due").textValue()).isEqualTo("2026-04-04");
    admin.patch(period, body, "If-Match", "\"1\"").expect(412);
    admin
        .patch(period, "{\"due\":\"2026-02-27\",\"reason\":\"\"}", "If-Match", changed.etag())
        .expect(422);

    String tag = admin.get("programmes/" + code).etag();
    admin.patch("programmes/" + code, "{\"dueDays\":10}", "If-Match", tag).expect(200);

    JsonNode periods = admin.get("programmes/" + code + "/periods").expect(200).json();
    assertThat(periods.at("/items/0/due").textValue()).as("opened").isEqualTo("2026-03-02");
    assertThat(periods.at("/items/1/due").textValue()).as("by hand").isEqualTo("2026-04-04");
    assertThat(periods.at("/items/2/due").textValue()).as("final").isEqualTo("2026-05-30");
  }

  private String dueInPeriods() {
    return officer
        .get("programmes/" + code + "/periods")
        .expect(200)
        .json()
        .at("/items/0/reports/0/due")
        .textValue();
  }

  private String bundle() {
    return """
    {"programme":{"code":"%s","title":{"en":"More time"},"start":"2026-01-01","end":"2026-03-31",
      "reportingFrequency":"monthly","dueDays":30,"finalDueDays":60,"timezone":"Asia/Baghdad"},
     "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2026-01","lastPeriod":"2026-03"}],
     "framework":{"results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
       {"code":"I1","title":{"en":"I"},"measure":"unit","meaning":"increment","overTime":"sum",
        "acrossPartners":"sum","unitOfCount":"event","partners":["PAX"]}]}]},
     "reports":[{"partner":"PAX","period":"2026-01","status":"draft","values":[]}]}"""
        .formatted(code);
  }
}
