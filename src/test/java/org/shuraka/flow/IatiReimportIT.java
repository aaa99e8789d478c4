package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** A publisher's next file meets what people have decided here meanwhile. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IatiReimportIT {

  private static final String WHOLE = "2026-01-01";
  private static final String PARTNER = "XX-RE-2";

  @ArquillianResource URL server;

  private Rest manager;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @BeforeEach
  void signIn() {
    manager = Rest.as("manager", server);
  }

  @Test
  void insertedIndicatorTakesNobodysPlaceAndNothingIsAsked() {
    String code = "XX-RE-1-INSERTED";
    imported(activity(code, WHOLE, result(indicator("Apples", 10), indicator("Bananas", 20))));
    confirm(code);

    JsonNode report =
        imported(
            activity(
                code,
                WHOLE,
                result(
                    indicator("Cherries", 5), indicator("Apples", 10), indicator("Bananas", 20))));

    assertThat(report.at("/programmes/0/questions").asInt()).isZero();
    assertThat(titles(code))
        .containsExactlyInAnyOrder(
            "R1.1 Apples 10", "R1.2 Bananas 20", newCode(code, "Cherries") + " Cherries 5");
    assertThat(newCode(code, "Cherries")).isNotIn("R1.1", "R1.2");
  }

  @Test
  void renamedIndicatorWaitsUntilAManagerSaysWhichItIs() {
    String code = "XX-RE-1-RENAMED";
    imported(activity(code, WHOLE, result(indicator("Apples", 10), indicator("Bananas", 20))));
    confirm(code);
    String next =
        activity(code, WHOLE, result(indicator("Apple trees", 10), indicator("Bananas", 20)));

    JsonNode report = imported(next);

    assertThat(reasons(report)).contains("exchange.iati.asked.match", "exchange.iati.waiting");
    assertThat(titles(code)).containsExactlyInAnyOrder("R1.1 Apples 10", "R1.2 Bananas 20");
    assertThat(exported(code)).contains("Apples").doesNotContain("Apple trees");
    JsonNode question = only(code, "match.indicator");
    assertThat(question.at("/about/en").textValue()).isEqualTo("Apple trees");
    assertThat(question.at("/candidates").findValuesAsText("code")).containsExactly("R1.1");
    long id = question.get("id").longValue();
    answer(code, id, "keep", null, 422);
    answer(code, id, "same", "R1.2", 422);

    answer(code, id, "same", "R1.1", 200);

    assertThat(exported(code))
        .as("what is approved here, until a manager takes the other title")
        .contains("Apples")
        .doesNotContain("Apple trees");
    JsonNode title = only(code, "indicator.title");
    assertThat(title.at("/published/en").textValue()).isEqualTo("Apple trees");
    assertThat(title.at("/here/en").textValue()).isEqualTo("Apples");
    answer(code, title.get("id").longValue(), "take", null, 200);
    assertThat(titles(code)).contains("R1.1 Apple trees 10");
    answer(code, id, "new", null, 409);
  }

  @Test
  void questionsAreAnsweredOnTheirPageAsWell() {
    String code = "XX-RE-1-PAGE";
    String first = activity(code, WHOLE, result(indicator("Apples", 80)));
    imported(first);
    confirm(code);
    imported(first.replace("\"80\"", "\"90\""));
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    String address = "imports/questions?code=" + code;

    assertThat(visitor.get("programmes/programme?code=" + code).body())
        .contains("/imports/questions?code=" + code);
    String page = visitor.get(address).body();
    assertThat(page).contains("2026-Q1").contains("90").contains("Take what was published");
    String form = page.substring(page.indexOf("<form id=\"questions\""));
    Map<String, String> fields = Visitor.hidden(form.substring(0, form.indexOf("</form>")));
    Matcher choice = Pattern.compile("<select[^>]*name=\"([^\"]+)\"").matcher(form);
    assertThat(choice.find()).isTrue();
    fields.put(choice.group(1), "take");
    fields.put("questions:save", "x");
    visitor.post(address, fields);

    assertThat(titles(code)).containsExactly("R1.1 Apples 90");
    assertThat(visitor.get(address).statusCode()).isEqualTo(200);
    assertThat(open(code)).isEmpty();
  }

  @Test
  void whatAManagerConfirmedIsNeverOverwrittenNorSilentlyKept() {
    String code = "XX-RE-1-CONFIRMED";
    String first =
        activity(
            code,
            WHOLE,
            participant("1", "XX-RE-D") + money("1000") + result(indicator("Apples", 80)));
    imported(first);
    confirm(code);
    String second = first.replace("\"80\"", "\"90\"").replace(">1000<", ">2000<");

    JsonNode report = imported(second);

    assertThat(details(report)).contains("90 ≠ 80", "2000 EUR ≠ 1000 EUR");
    assertThat(titles(code)).containsExactly("R1.1 Apples 80");
    JsonNode target = only(code, "indicator.target");
    assertThat(target.at("/part").textValue()).isEqualTo("2026-Q1");
    assertThat(target.at("/published").intValue()).isEqualTo(90);
    assertThat(target.at("/here").intValue()).isEqualTo(80);
    answer(code, only(code, "grant.amount").get("id").longValue(), "take", null, 200);
    assertThat(
            manager.get("programmes/" + code + "/grants").json().at("/items/0/amount").intValue())
        .isEqualTo(2000);
    answer(code, target.get("id").longValue(), "keep", null, 200);
    assertThat(titles(code)).containsExactly("R1.1 Apples 80");

    JsonNode again = imported(second.replace("For a test.", "For another test."));

    assertThat(reasons(again)).contains("exchange.iati.decided");
    assertThat(open(code).findValuesAsText("field")).doesNotContain("indicator.target");
    answer(code, only(code, "objective").get("id").longValue(), "take", null, 200);
    assertThat(manager.get("programmes/" + code).json().at("/objective/en").textValue())
        .isEqualTo("For another test.");
  }

  @Test
  void whatWasChangedHereBeforeTheFirstPeriodStaysAndIsNamed() {
    String code = "XX-RE-1-BEFORE";
    String first = activity(code, WHOLE, result(indicator("Apples", 10)));
    imported(first);
    Rest.Answer programme = manager.get("programmes/" + code).expect(200);
    manager
        .call(
            "PATCH",
            "programmes/" + code,
            "{\"end\":\"2027-06-30\",\"title\":{\"en\":\"Ours\"}}".getBytes(StandardCharsets.UTF_8),
            "If-Match",
            programme.etag(),
            "Content-Type",
            "application/merge-patch+json")
        .expect(200);

    JsonNode report = imported(first.replace("For a test.", "For another test."));

    JsonNode now = manager.get("programmes/" + code).json();
    assertThat(now.at("/end").textValue()).isEqualTo("2027-06-30");
    assertThat(now.at("/title/en").textValue()).isEqualTo("Ours");
    assertThat(now.at("/objective/en").textValue()).isEqualTo("For another test.");
    assertThat(details(report))
        .contains("Programme ≠ Ours", "2026-01-01 – 2026-12-31 ≠ 2026-01-01 – 2027-06-30");
    assertThat(open(code).findValuesAsText("field")).contains("title", "dates");
  }

  @Test
  void otherFirstDayLeavesAManagersSpansAndResultsAlone() {
    String code = "XX-RE-1-DATES";
    String body = participant("4", PARTNER) + result(indicator("Apples", 10));
    imported(activity(code, WHOLE, body));
    manager
        .post(
            "programmes/" + code + "/partners",
            """
            {"code":"%s","role":"4","firstPeriod":"2026-Q3","lastPeriod":"2026-Q4"}"""
                .formatted(PARTNER))
        .expect(200);
    confirm(code);

    imported(activity(code, "2026-04-01", body));

    assertThat(spans(code)).contains(PARTNER + " 2026-Q3 2026-Q4");
    manager.get("programmes/" + code + "/results?from=2026-Q2&to=2026-Q4").expect(200);
    assertThat(only(code, "dates").at("/published/start").textValue()).isEqualTo("2026-04-01");
  }

  @Test
  void whatTheFileHasNoMoreIsNamedAndStaysUntilItIsDecided() {
    String code = "XX-RE-1-WITHDRAWN";
    imported(
        activity(
            code,
            WHOLE,
            participant("3", "XX-RE-3")
                + result(indicator("Apples", 10), indicator("Bananas", 20))));
    confirm(code);

    imported(activity(code, WHOLE, result(indicator("Apples", 10))));

    JsonNode participant = only(code, "participant");
    assertThat(participant.at("/code").textValue()).isEqualTo("XX-RE-3");
    assertThat(participant.has("published")).isFalse();
    JsonNode indicator = only(code, "indicator");
    assertThat(indicator.at("/code").textValue()).isEqualTo("R1.2");
    answer(code, participant.get("id").longValue(), "take", null, 200);
    answer(code, indicator.get("id").longValue(), "take", null, 200);
    assertThat(spans(code)).noneMatch(p -> p.startsWith("XX-RE-3"));
    assertThat(titles(code)).containsExactly("R1.1 Apples 10");
  }

  @Test
  void organisationIsNeverFoundByAnInternalCodeAndByNameOnlyWithAQuestion() {
    String code = "XX-RE-1-NAMES";
    manager
        .post(
            "programmes/ENERGIZING-REFORM/partners",
            "{\"code\":\"RE-NAMESAKE\",\"name\":{\"en\":\"The Namesake\"},\"role\":\"3\"}")
        .expect(200);

    imported(
        activity(
            code,
            WHOLE,
            "<participating-org role=\"4\" ref=\"RE-NAMESAKE\" type=\"22\"><narrative>Somebody else"
                + "</narrative></participating-org>"
                + "<participating-org role=\"4\" type=\"22\"><narrative>The Namesake</narrative>"
                + "</participating-org>"));

    assertThat(spans(code)).noneMatch(p -> p.startsWith("RE-NAMESAKE "));
    assertThat(spans(code)).anyMatch(p -> p.startsWith("RE-NAMESAKE-2 "));
    JsonNode question = only(code, "match.organisation");
    assertThat(question.at("/candidates").findValuesAsText("code")).containsExactly("RE-NAMESAKE");
    answer(code, question.get("id").longValue(), "same", "RE-NAMESAKE", 200);
    assertThat(spans(code)).anyMatch(p -> p.startsWith("RE-NAMESAKE "));
  }

  @Test
  void importingOnesOwnExportDoublesNobodyAndChangesNothing() {
    String code = "XX-RE-1-OWN";
    imported(
        activity(
            code,
            WHOLE,
            "<participating-org role=\"4\" type=\"22\"><narrative>Without an identifier</narrative>"
                + "</participating-org>"
                + result(indicator("Apples", 10), indicator("Bananas", 20))));
    confirm(code);
    List<String> partners = spans(code);
    List<String> indicators = titles(code);

    imported(exported(code));

    assertThat(spans(code)).isEqualTo(partners);
    assertThat(titles(code)).isEqualTo(indicators);
    assertThat(open(code)).isEmpty();
  }

  @Test
  void numbersAreReadAsTheyAreMeantAndASumIsWholeOrNone() {
    String donor = participant("1", "XX-RE-D");
    imported(activity("XX-RE-1-READ", WHOLE, donor + money("1,040,491.5") + money("500")));
    imported(activity("XX-RE-1-UNREAD", WHOLE, donor + money("1,040") + money("500")));

    assertThat(grant("XX-RE-1-READ").at("/amount").decimalValue())
        .isEqualByComparingTo("1040991.50");
    assertThat(grant("XX-RE-1-UNREAD").has("amount")).isFalse();
  }

  @Test
  void withoutAParticipantWhoeverReportsTakesItsPlace() {
    String code = "XX-RE-1-NOBODY";
    imported(
        activity(code, WHOLE, "")
            .replaceAll(
                "<participating-org role=\"4\" ref=\"XX-RE-1\".*?</participating-org>", ""));

    assertThat(manager.get("programmes/" + code + "/partners").json().at("/items/0/role").asText())
        .isEqualTo("2");
    assertThat(exported(code)).contains("<participating-org");
  }

  // Files

  private static String activity(String code, String start, String body) {
    return """
        <iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="EUR">
        <iati-identifier>%s</iati-identifier>
        <reporting-org ref="XX-RE-1" type="21"><narrative>Publisher</narrative></reporting-org>
        <title><narrative>Programme</narrative></title>
        <description type="1"><narrative>For a test.</narrative></description>
        <participating-org role="4" ref="XX-RE-1" type="21"><narrative>Publisher</narrative></participating-org>
        <activity-status code="2"/><activity-date type="1" iso-date="%s"/>
        <activity-date type="3" iso-date="2026-12-31"/>
        <recipient-country code="IQ"/><sector vocabulary="1" code="15220"/>%s
        </iati-activity></iati-activities>"""
        .formatted(code, start, body);
  }

  private static String participant(String role, String ref) {
    return "<participating-org role=\"%s\" ref=\"%s\" type=\"22\"><narrative>Org %s</narrative></participating-org>"
        .formatted(role, ref, ref);
  }

  private static String money(String amount) {
    return """
        <transaction><transaction-type code="11"/><transaction-date iso-date="2026-02-01"/>
        <value value-date="2026-02-01">%s</value><provider-org ref="XX-RE-D"/></transaction>"""
        .formatted(amount);
  }

  private static String result(String... indicators) {
    return "<result type=\"1\"><title><narrative>Result</narrative></title>"
        + String.join("", indicators)
        + "</result>";
  }

  private static String indicator(String title, int target) {
    return """
        <indicator measure="1"><title><narrative>%s</narrative></title><period>
        <period-start iso-date="2026-01-01"/><period-end iso-date="2026-03-31"/>
        <target value="%d"/></period></indicator>"""
        .formatted(title, target);
  }

  // Acts

  private JsonNode imported(String xml) {
    JsonNode job =
        manager.finished(manager.postXml("iati-imports", xml.getBytes(StandardCharsets.UTF_8)));
    return manager
        .get(job.get("result").textValue().replaceFirst("^/api/v1/", "") + "?limit=500")
        .expect(200)
        .json();
  }

  private void confirm(String code) {
    String at = "programmes/" + code + "/framework";
    Rest.Answer draft = manager.get(at).expect(200);
    ObjectNode framework = (ObjectNode) draft.json();
    for (JsonNode node : framework.at("/results/0/indicators")) {
      ObjectNode indicator = (ObjectNode) node;
      indicator.remove("toBeConfirmed");
      indicator.put("meaning", "increment").put("overTime", "sum");
      indicator.put("acrossPartners", "sum").put("unitOfCount", "event");
      ArrayNode partners = indicator.putArray("partners");
      partners.add("XX-RE-1");
    }
    manager.put(at, framework.toString(), "If-Match", draft.etag()).expect(200);
    manager.act(at, "approve", "{\"reason\":\"agreed\"}").expect(200);
  }

  private void answer(String code, long id, String answer, String candidate, int status) {
    String named = candidate == null ? "" : ",\"code\":\"" + candidate + "\"";
    manager
        .post(
            "programmes/" + code + "/iati-questions/answers",
            "{\"answers\":[{\"id\":%d,\"answer\":\"%s\"%s}]}".formatted(id, answer, named))
        .expect(status);
  }

  // What stands here

  private JsonNode open(String code) {
    return manager
        .get("programmes/" + code + "/iati-questions?limit=500")
        .expect(200)
        .json()
        .get("items");
  }

  private JsonNode only(String code, String field) {
    List<JsonNode> asked =
        stream(open(code)).stream().filter(q -> q.get("field").asText().equals(field)).toList();
    assertThat(asked).as(open(code).toString()).hasSize(1);
    return asked.get(0);
  }

  private JsonNode grant(String code) {
    return manager.get("programmes/" + code + "/grants").expect(200).json().at("/items/0");
  }

  private String exported(String code) {
    return manager.get("programmes/" + code + "/iati.xml").expect(200).text();
  }

  private String newCode(String code, String title) {
    return titles(code).stream()
        .filter(t -> t.contains(" " + title + " "))
        .map(t -> t.substring(0, t.indexOf(' ')))
        .findFirst()
        .orElseThrow();
  }

  /** Code, title and targets of every indicator of the draft. */
  private List<String> titles(String code) {
    List<String> titles = new ArrayList<>();
    for (JsonNode result :
        manager.get("programmes/" + code + "/framework").expect(200).json().get("results")) {
      for (JsonNode indicator : result.get("indicators")) {
        StringBuilder line = new StringBuilder(indicator.get("code").asText());
        line.append(' ').append(indicator.at("/title/en").asText());
        indicator.get("targets").forEach(t -> line.append(' ').append(t.get("value").asInt()));
        titles.add(line.toString());
      }
    }
    return titles;
  }

  private List<String> spans(String code) {
    return stream(manager.get("programmes/" + code + "/partners").expect(200).json().get("items"))
        .stream()
        .map(
            p ->
                p.get("code").asText()
                    + " "
                    + p.path("firstPeriod").asText()
                    + " "
                    + p.path("lastPeriod").asText())
        .toList();
  }

  private static List<String> reasons(JsonNode report) {
    return report.get("items").findValuesAsText("reason");
  }

  private static List<String> details(JsonNode report) {
    return report.get("items").findValuesAsText("detail");
  }

  private static List<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
