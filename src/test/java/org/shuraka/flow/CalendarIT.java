package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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
import org.shuraka.platform.ShippedWar;

/** First day, last day and frequency of a programme change, and all that hangs on its periods. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CalendarIT {

  private static final byte[] LETTER = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final String code = "CAL-" + UUID.randomUUID().toString().substring(0, 6);
  private final String programme = "programmes/" + code;
  private Rest manager;

  @BeforeEach
  void signIn() {
    manager = Rest.as("manager", server);
  }

  @Test
  void aTargetOfAnApprovedLogframeKeepsItsPeriod() {
    make("2026-01-01", "2026-12-31");
    approve("{\"period\":\"2026-Q1\",\"value\":10}", null);

    JsonNode refused = patch("{\"start\":\"2026-04-01\"}").expect(422).json();

    assertThat(messages(refused)).anyMatch(m -> m.contains("2026-Q1") && m.contains("I1"));
    assertThat(patch("{\"reportingFrequency\":\"monthly\"}").status()).isEqualTo(422);
    assertThat(periods()).containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
    manager.get(programme + "/results?from=2026-Q1&to=2026-Q2").expect(200);
  }

  @Test
  void aTargetThatANewerVersionReplacedStandsInNobodysWay() {
    make("2026-01-01", "2026-12-31");
    approve("{\"period\":\"2026-Q1\",\"value\":10}", null);
    approve("", "2026-Q1");
    part("IIHLR", "2026-Q2", "2026-Q4");

    patch("{\"start\":\"2026-04-01\"}").expect(200);

    assertThat(periods()).containsExactly("2026-Q2", "2026-Q3", "2026-Q4");
    manager.get(programme + "/results?from=2026-Q2&to=2026-Q4").expect(200);
  }

  @Test
  void versionsGoOnToJudgeTheSameDays() {
    make("2026-01-01", "2026-12-31");
    approve("", null);
    approve("", "2026-Q3");

    assertThat(messages(patch("{\"reportingFrequency\":\"half_yearly\"}").expect(200).json()))
        .isEmpty();
    assertThat(messages(patch("{\"reportingFrequency\":\"yearly\"}").expect(422).json()))
        .anyMatch(m -> m.contains("2026-H1"));
  }

  @Test
  void aTargetOfTheDraftGoesAlongOrStandsInTheWay() {
    make("2026-01-01", "2026-03-31");
    draft("{\"period\":\"2026-Q1\",\"value\":10}");

    patch("{\"reportingFrequency\":\"half_yearly\"}").expect(200);

    JsonNode draft = manager.get(programme + "/framework").expect(200).json();
    assertThat(draft.at("/results/0/indicators/0/targets/0/period").textValue())
        .isEqualTo("2026-H1");
    assertThat(messages(patch("{\"reportingFrequency\":\"monthly\"}").expect(422).json()))
        .anyMatch(m -> m.contains("draft") && m.contains("2026-H1"));
  }

  @Test
  void julyToDecemberStaysJulyToDecember() {
    make("2026-01-01", "2026-12-31");
    part("PFO", "2026-Q3", "2026-Q4");

    patch("{\"reportingFrequency\":\"monthly\"}").expect(200);

    assertThat(span("IIHLR")).isEqualTo("2026-01 2026-12");
    assertThat(span("PFO")).isEqualTo("2026-07 2026-12");
    JsonNode refused = patch("{\"reportingFrequency\":\"yearly\"}").expect(422).json();
    assertThat(messages(refused)).anyMatch(m -> m.contains("PFO") && m.contains("2026-07"));
    assertThat(span("PFO")).isEqualTo("2026-07 2026-12");
  }

  @Test
  void anEarlierFirstDayLeavesPartsWhereTheyAre() {
    make("2026-01-01", "2026-06-30");

    patch("{\"start\":\"2025-10-01\"}").expect(200);

    assertThat(span("IIHLR")).isEqualTo("2026-Q1 2026-Q2");
    assertThat(periods()).containsExactly("2025-Q4", "2026-Q1", "2026-Q2");
  }

  @Test
  void aDueDateSetByHandStaysWithItsDays() {
    make("2026-01-01", "2026-12-31");
    JsonNode period = manager.get(programme + "/periods").json().at("/items/1");
    manager
        .patch(
            programme + "/periods/2026-Q2",
            "{\"due\":\"2026-09-09\",\"reason\":\"Holiday\"}",
            "If-Match",
            "\"" + period.get("version").intValue() + "\"")
        .expect(200);

    patch("{\"reportingFrequency\":\"monthly\"}").expect(200);

    assertThat(due("2026-06")).isEqualTo("2026-09-09");
    assertThat(due("2026-05")).isEqualTo("2026-06-30");
  }

  @Test
  void anExtensionAddsPeriodsAtTheEndAndChangesNothingElse() {
    make("2026-01-01", "2026-06-30");
    part("PFO", "2026-Q1", null);
    approve("{\"period\":\"2026-Q2\",\"value\":10}", null);
    manager.post(programme + "/periods/2026-Q1/open", "{}").expect(200);
    JsonNode before = manager.get(programme + "/periods").json().at("/items/0");

    patch("{\"end\":\"2026-12-31\"}").expect(200);

    assertThat(periods()).containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
    assertThat(manager.get(programme + "/periods").json().at("/items/0")).isEqualTo(before);
    assertThat(span("IIHLR")).as("has a last period of its own").isEqualTo("2026-Q1 2026-Q2");
    assertThat(span("PFO")).as("to the end").isEqualTo("2026-Q1 2026-Q4");
    manager.post(programme + "/periods/2026-Q2/open", "{}").expect(200);
    manager.post(programme + "/periods/2026-Q3/open", "{}").expect(200);
    manager.get(programme + "/results?from=2026-Q1&to=2026-Q4").expect(200);
    patch("{\"start\":\"2025-10-01\"}").expect(409);
  }

  @Test
  void anOpenPeriodThatTheOldLastDayCutStaysAndItsRestIsAPeriodOfItsOwn() {
    make("2026-01-01", "2026-05-15");
    approve("", null);
    manager.post(programme + "/periods/2026-Q2/open", "{}").expect(200);

    patch("{\"end\":\"2026-09-30\"}").expect(200);

    assertThat(periods()).containsExactly("2026-Q1", "2026-Q2", "2026-Q2-2", "2026-Q3");
    assertThat(manager.get(programme + "/periods").json().at("/items/1/end").textValue())
        .isEqualTo("2026-05-15");
  }

  @Test
  void shorteningTakesUnusedPeriodsAwayAndNothingElse() {
    make("2026-01-01", "2026-12-31");
    part("IIHLR", "2026-Q1", "2026-Q3");
    approve("{\"period\":\"2026-Q3\",\"value\":10}", null);
    manager.post(programme + "/periods/2026-Q1/open", "{}").expect(200);

    JsonNode silent = patch("{\"end\":\"2026-09-30\"}").expect(422).json();
    assertThat(pointers(silent)).containsExactly("/reason");
    JsonNode refused =
        patch("{\"end\":\"2026-06-30\",\"reason\":\"Less money\"}").expect(422).json();
    assertThat(messages(refused))
        .anyMatch(m -> m.contains("IIHLR"))
        .anyMatch(m -> m.contains("I1") && m.contains("2026-Q3"));
    patch("{\"end\":\"2026-09-30\",\"reason\":\"Less money\"}").expect(200);

    assertThat(periods()).containsExactly("2026-Q1", "2026-Q2", "2026-Q3");
    JsonNode change = manager.get(programme + "/end-changes").json().at("/items/0");
    assertThat(change.get("reason").textValue()).isEqualTo("Less money");
    assertThat(change.get("endBefore").textValue()).isEqualTo("2026-12-31");
    assertThat(
            Rest.as("admin", server)
                .get("audit?programme=" + code + "&act=programme.calendar")
                .json()
                .at("/items/0/reason")
                .textValue())
        .isEqualTo("Less money");
  }

  @Test
  void whereThereIsAGrantTheDonorsLetterIsKept() {
    make("2026-01-01", "2026-06-30");
    manager
        .post(
            programme + "/grants",
            "{\"donor\":\"IIHLR\",\"reference\":\"G1\",\"currency\":\"EUR\","
                + "\"start\":\"2026-01-01\",\"end\":\"2026-06-30\",\"dueDays\":30,"
                + "\"reportingCalendar\":\"quarterly\"}")
        .expect(201);
    approve("", null);
    manager.post(programme + "/periods/2026-Q1/open", "{}").expect(200);

    assertThat(pointers(patch("{\"end\":\"2026-12-31\"}").expect(422).json()))
        .containsExactly("/reason", "/letterReference");
    end("{\"end\":\"2026-12-31\",\"reason\":\"Roads\",\"letter\":" + file("hello") + "}")
        .expect(422);
    JsonNode made =
        end("{\"end\":\"2026-12-31\",\"reason\":\"Roads\",\"partners\":[\"IIHLR\"],\"letter\":"
                + file(new String(LETTER, StandardCharsets.US_ASCII))
                + "}")
            .expect(201)
            .json();

    assertThat(span("IIHLR")).isEqualTo("2026-Q1 2026-Q4");
    String letter = programme + "/end-changes/" + made.get("id").longValue() + "/letter";
    assertThat(manager.get(letter, "Accept", "*/*").expect(200).response().body())
        .isEqualTo(LETTER);
    Rest.as("iihlr", server).get(letter, "Accept", "*/*").expect(403);
    Rest.as("donor", server).get(letter, "Accept", "*/*").expect(403);
  }

  @Test
  void anOpenPeriodStandsInTheWayOfAnEarlierLastDay() {
    make("2026-01-01", "2026-12-31");
    part("IIHLR", "2026-Q1", null);
    approve("", null);
    manager.post(programme + "/periods/2026-Q4/open", "{}").expect(200);

    JsonNode refused =
        patch("{\"end\":\"2026-11-30\",\"reason\":\"Less money\"}").expect(422).json();

    assertThat(messages(refused)).anyMatch(m -> m.contains("2026-Q4") && m.contains("open"));
    assertThat(manager.get(programme).json().get("end").textValue()).isEqualTo("2026-12-31");
  }

  @Test
  void anImportLeavesWhatAManagerSetAndNamesWhatStandsInTheWay() throws Exception {
    String id = "XX-CAL-" + code;
    JsonNode first = imported(id, "2026-01-01");
    String made = "programmes/" + first.at("/programmes/0/code").textValue();
    String partner = id + "-P";
    manager
        .post(
            made + "/partners",
            "{\"code\":\"%s\",\"role\":\"4\",\"firstPeriod\":\"2026-Q3\",\"lastPeriod\":\"2026-Q4\"}"
                .formatted(partner))
        .expect(200);
    Rest.Answer draft = manager.get(made + "/framework").expect(200);
    ObjectNode framework = (ObjectNode) draft.json();
    ObjectNode indicator = (ObjectNode) framework.at("/results/0/indicators/0");
    indicator.remove("toBeConfirmed");
    indicator.put("meaning", "increment").put("overTime", "sum").put("acrossPartners", "sum");
    indicator.put("unitOfCount", "event");
    manager.put(made + "/framework", framework.toString(), "If-Match", draft.etag()).expect(200);
    manager.act(made + "/framework", "approve", "{\"reason\":\"agreed\"}").expect(200);

    imported(id, "2026-04-01");

    JsonNode after = manager.get(made).expect(200).json();
    assertThat(after.get("start").textValue()).isEqualTo("2026-01-01");
    JsonNode part = manager.get(made + "/partners").json().at("/items/0");
    assertThat(part.get("firstPeriod").textValue()).isEqualTo("2026-Q3");
    assertThat(part.get("lastPeriod").textValue()).isEqualTo("2026-Q4");
    manager.get(made + "/results?from=2026-Q1&to=2026-Q4").expect(200);
  }

  private JsonNode imported(String id, String start) {
    String activity =
        ("<iati-activities version=\"2.03\"><iati-activity default-currency=\"EUR\""
                + " xml:lang=\"en\"><iati-identifier>%1$s</iati-identifier>"
                + "<reporting-org ref=\"%1$s-R\" type=\"21\"><narrative>R %1$s</narrative>"
                + "</reporting-org><title><narrative>T</narrative></title>"
                + "<participating-org role=\"4\" ref=\"%1$s-P\" type=\"21\"><narrative>P %1$s"
                + "</narrative></participating-org><activity-status code=\"2\"/>"
                + "<activity-date type=\"1\" iso-date=\"%2$s\"/>"
                + "<activity-date type=\"3\" iso-date=\"2026-12-31\"/>"
                + "<result type=\"1\"><title><narrative>R</narrative></title>"
                + "<indicator measure=\"1\"><title><narrative>People</narrative></title>"
                + "<period><period-start iso-date=\"2026-01-01\"/>"
                + "<period-end iso-date=\"2026-03-31\"/><target value=\"10\"/></period>"
                + "</indicator></result></iati-activity></iati-activities>")
            .formatted(id, start);
    JsonNode job =
        manager.finished(
            manager.postXml(
                "iati-imports?fileName=a.xml", activity.getBytes(StandardCharsets.UTF_8)));
    String link = job.get("result").textValue().replaceFirst("^/api/v1/", "");
    return manager.get(link).expect(200).json();
  }

  private void make(String start, String end) {
    manager
        .post(
            "programmes",
            "{\"code\":\"%s\",\"title\":{\"en\":\"%s\"},\"start\":\"%s\",\"end\":\"%s\"}"
                .formatted(code, code, start, end))
        .expect(201);
    List<String> periods = periods();
    part("IIHLR", periods.get(0), periods.get(periods.size() - 1));
  }

  private void part(String partner, String first, String last) {
    manager
        .post(
            programme + "/partners",
            "{\"code\":\"%s\",\"role\":\"4\",\"firstPeriod\":\"%s\"%s}"
                .formatted(partner, first, last == null ? "" : ",\"lastPeriod\":\"" + last + "\""))
        .expect(200);
  }

  private void draft(String targets) {
    Rest.Answer draft = manager.get(programme + "/framework").expect(200);
    ObjectNode framework = (ObjectNode) draft.json();
    manager
        .put(
            programme + "/framework",
            ("{\"dimensions\":[],\"results\":[{\"code\":\"R1\",\"type\":\"outcome\","
                    + "\"title\":{\"en\":\"Result\"},\"indicators\":[{\"code\":\"I1\","
                    + "\"title\":{\"en\":\"Indicator\"},\"measure\":\"unit\","
                    + "\"meaning\":\"increment\",\"overTime\":\"sum\",\"acrossPartners\":\"sum\","
                    + "\"unitOfCount\":\"event\",\"partners\":[\"IIHLR\"],\"targets\":[%s]}]}]}")
                .formatted(targets),
            "If-Match",
            draft.etag())
        .expect(200);
    assertThat(framework).isNotNull();
  }

  private void approve(String targets, String from) {
    draft(targets);
    manager
        .post(
            programme + "/framework/approve",
            from == null
                ? "{\"reason\":\"agreed\"}"
                : "{\"reason\":\"agreed\",\"inForceFrom\":\"" + from + "\"}",
            "If-Match",
            manager.get(programme + "/framework").etag())
        .expect(200);
  }

  private Rest.Answer patch(String change) {
    return manager.patch(programme, change, "If-Match", manager.get(programme).etag());
  }

  private Rest.Answer end(String change) {
    return manager.post(
        programme + "/end-changes", change, "If-Match", manager.get(programme).etag());
  }

  private static String file(String content) {
    return "{\"fileName\":\"letter.pdf\",\"content\":\""
        + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.US_ASCII))
        + "\"}";
  }

  private List<String> periods() {
    return texts(manager.get(programme + "/periods").expect(200).json().get("items"), "code");
  }

  private String due(String period) {
    for (JsonNode p : manager.get(programme + "/periods").json().get("items")) {
      if (p.get("code").textValue().equals(period)) {
        return p.get("due").textValue();
      }
    }
    return null;
  }

  private String span(String partner) {
    for (JsonNode p : manager.get(programme + "/partners").json().get("items")) {
      if (p.get("code").textValue().equals(partner) && p.has("firstPeriod")) {
        return p.get("firstPeriod").textValue() + " " + p.get("lastPeriod").textValue();
      }
    }
    return null;
  }

  private static List<String> messages(JsonNode problem) {
    return problem.has("errors") ? texts(problem.get("errors"), "detail") : List.of();
  }

  private static List<String> pointers(JsonNode problem) {
    return texts(problem.get("errors"), "pointer");
  }

  private static List<String> texts(JsonNode list, String member) {
    List<String> texts = new ArrayList<>();
    list.forEach(x -> texts.add(x.get(member).textValue()));
    return texts;
  }
}
