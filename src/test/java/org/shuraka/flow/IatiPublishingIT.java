package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** What leaves the house in IATI: no error under the rules of the official validator. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IatiPublishingIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private Rest manager;

  @BeforeEach
  void signIn() {
    manager = Rest.as("manager", server);
  }

  @Test
  void sampleProgrammesKeepTheRulesAndCarryAcceptedFigures() {
    int actuals = 0;
    for (JsonNode programme : manager.get("programmes?limit=500").expect(200).json().get("items")) {
      if (programme.path("sample").asBoolean()) {
        String xml = exported(programme.get("code").textValue());
        assertNoErrors(xml);
        actuals += xml.split("<actual ").length - 1;
      }
    }
    assertThat(actuals).isPositive();
  }

  @Test
  void exportedActualsAreTheResultsThatADonorReads() {
    JsonNode results =
        manager
            .get("programmes/ENERGIZING-REFORM/results?from=2021-Q1&to=2021-Q1")
            .expect(200)
            .json();
    Map<String, Integer> figures = IatiFigures.of(exported("ENERGIZING-REFORM"));
    JsonNode framework = manager.get("programmes/ENERGIZING-REFORM/framework").expect(200).json();
    int compared = 0;
    for (JsonNode result : results.get("indicators")) {
      JsonNode value = result.path("inWindow").path("value");
      boolean share = result.at("/inWindow/denominator").isNumber();
      if (!share && value.isNumber() && result.at("/inWindow/coverage/accepted").asInt() > 0) {
        String start = "|2021-01-01|2021-03-31|actual||";
        String title = title(framework, result.get("indicator").textValue());
        assertThat(figures.keySet())
            .as(title)
            .filteredOn(f -> f.replaceAll("\\s+", " ").startsWith(title + "|"))
            .filteredOn(f -> f.contains(start))
            .anySatisfy(
                f ->
                    assertThat(value.decimalValue())
                        .isEqualByComparingTo(f.substring(f.lastIndexOf('|') + 1)));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void sectorThatStandsTwiceGoesOutAsItCame() {
    imported(activity("XX-OUT-1-SECTORS", "", "33", "33", "34"));

    assertThat(exported("XX-OUT-1-SECTORS"))
        .containsSubsequence(
            "code=\"15220\" percentage=\"33\"",
            "code=\"15160\" percentage=\"33\"",
            "code=\"15220\" percentage=\"34\"");
  }

  @Test
  void approvedChangesOfImportedResultsGoOutAndTheRestAsItCame() {
    String code = "XX-OUT-1-RESULTS";
    imported(activity(code, RESULT, "100"));
    approve(code, framework -> {});
    assertThat(exported(code)).contains("value=\"90\"").contains("B-7");
    approve(
        code,
        framework -> {
          ObjectNode indicator = (ObjectNode) framework.at("/results/0/indicators/0");
          ((ObjectNode) indicator.get("title")).put("en", "Renamed here");
          ((ObjectNode) indicator.get("baseline")).put("value", 7);
          indicator.put("finalTarget", 500);
        });

    String xml = exported(code);

    assertNoErrors(xml);
    assertThat(xml)
        .contains("Renamed here")
        .contains("<baseline year=\"2023\" value=\"7\"")
        .contains("<target value=\"500\"")
        .doesNotContain("value=\"90\"")
        .contains("B-7");
  }

  @Test
  void importingOnesOwnExportFreezesNothing() {
    String code = fresh("OWN");
    made(code);
    imported(exported(code));
    JsonNode programme = manager.get("programmes/" + code).expect(200).json();
    manager
        .patch(
            "programmes/" + code,
            "{\"title\":{\"en\":\"Other\"}}",
            "If-Match",
            "\"" + programme.get("version").asInt() + "\"")
        .expect(200);
    approve(
        code,
        framework -> ((ObjectNode) framework.at("/results/0/indicators/0")).put("finalTarget", 77));

    String xml = exported(code);

    assertNoErrors(xml);
    assertThat(xml).contains("Other").contains("<target value=\"77\"");
    assertThat(xml.split("<indicator ")).hasSize(2);
  }

  @Test
  void withoutParticipantsTheReporterTakesTheirPlace() {
    String xml =
        activity("XX-OUT-1-NOBODY", "", "100")
            .replaceAll("<participating-org.*?</participating-org>", "");
    imported(xml);

    assertThat(exported("XX-OUT-1-NOBODY"))
        .containsPattern("<participating-org [^>]*ref=\"XX-OUT-1\"");
  }

  @Test
  void futureCommitmentsStayOutAndDaysArePlanned() {
    String code = fresh("FUTURE");
    made(code);
    LocalDate next = LocalDate.now().plusYears(1);
    manager
        .post(
            "programmes/" + code + "/grants",
            """
            {"donor":"US-STATE","reference":"G-1","amount":1000,"currency":"USD",
             "start":"%s","end":"%s","share":100,"language":"en"}
            """
                .formatted(next, next.plusYears(1)))
        .expect(201);

    String xml = exported(code);

    assertNoErrors(xml);
    assertThat(xml)
        .doesNotContain("<transaction")
        .contains("<activity-date iso-date=\"2024-01-01\" type=\"1\"/>")
        .doesNotContain("type=\"2\"/>\n    <activity-date")
        .contains("last-updated-datetime=");
  }

  @Test
  void arraysOfAPatchReplace() {
    String code = fresh("PATCH");
    made(code);
    patch(code, "{\"sectors\":[{\"code\":\"15160\",\"percentage\":100}]}");
    assertThat(
            patch(code, "{\"sectors\":[{\"code\":\"15220\",\"percentage\":100}]}").get("sectors"))
        .hasSize(1);
    JsonNode emptied = patch(code, "{\"sectors\":[],\"objective\":null}");
    assertThat(emptied.get("sectors")).isEmpty();
    assertThat(emptied.path("objective").path("en").asText()).isEmpty();
    assertThat(emptied.get("locations")).hasSize(1);
  }

  @Test
  void thePageOfAProgrammeShowsWhatGoesOutAndLeadsToTheFile() {
    String code = "ENERGIZING-REFORM";
    JsonNode outgoing = manager.get("programmes/" + code + "/iati-figures").expect(200).json();
    long figures =
        outgoing.findValues("kind").stream().filter(k -> k.textValue().equals("actual")).count();
    assertThat(figures).isEqualTo(exported(code).split("<actual ").length - 1L).isPositive();
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    assertThat(visitor.get("programmes/programme?code=" + code).body())
        .contains("/programmes/iati?code=" + code);
    assertThat(visitor.get("programmes/iati?code=" + code).body())
        .contains("/api/v1/programmes/" + code + "/iati.xml")
        .contains(outgoing.get("iatiIdentifier").textValue());
    assertThat(visitor.get("api/v1/programmes/" + code + "/iati.xml").body())
        .contains("<iati-activities");
    Rest.as("pax", server).get("programmes/" + code + "/iati-figures").expect(403);
  }

  @Test
  void aProgrammeThatCannotGoOutYetSaysWhyAndAnImportedOneLeadsToWhatWasPublished() {
    String code = fresh("BARE");
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"Bare"},"start":"2024-01-01","end":"2024-12-31"}"""
                .formatted(code))
        .expect(201);
    manager.get("programmes/" + code + "/iati-figures").expect(409);
    imported(activity("XX-OUT-1-PAGE", RESULT, "100"));
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    HttpResponse<String> bare = visitor.get("programmes/iati?code=" + code);
    assertThat(bare.statusCode()).isEqualTo(200);
    assertThat(bare.body()).doesNotContain("iati.xml");
    assertThat(visitor.get("programmes/programme?code=XX-OUT-1-PAGE").body())
        .contains("/imports/published?code=XX-OUT-1-PAGE");
  }

  @Test
  void whatWouldBeAnErrorIsNamedWhereItIsEnteredAndTheReporterAlwaysHasAType() {
    String code = fresh("WARN");
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"Warned"},"start":"2024-01-01","end":"2024-12-31",
             "locations":[{"code":"IQ","kind":"country","percentage":60},
                          {"code":"SY","kind":"country","percentage":30}],
             "sectors":[{"code":"99999","percentage":100}]}
            """
                .formatted(code))
        .expect(201);
    manager
        .post(
            "programmes/" + code + "/partners",
            "{\"code\":\"TYPELESS\",\"name\":{\"en\":\"No type\"},\"role\":\"4\"}")
        .expect(200);
    assertThat(
            manager
                .get("programmes/" + code + "/warnings", "Accept-Language", "fr")
                .expect(200)
                .json()
                .findValuesAsText("code"))
        .containsExactlyInAnyOrder(
            "programme.warning.places.sum",
            "programme.warning.sector.unknown",
            "programme.warning.partner.type");
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    assertThat(visitor.get("programmes/programme?code=" + code).body())
        .contains("programme-warnings", "99999", "TYPELESS");
    assertThat(exported(code)).contains("<reporting-org ref=\"TYPELESS\" type=\"90\"");
    Rest.as("pax", server).get("programmes/" + code + "/warnings").expect(403);
  }

  @Test
  void actualDaysAreEnteredKeptAndPublished() {
    String code = fresh("ACTUAL");
    made(code);
    patch(code, "{\"actualStart\":\"2024-01-15\",\"actualEnd\":\"2024-12-20\"}");
    JsonNode kept = patch(code, "{\"title\":{\"en\":\"Other\"}}");
    assertThat(kept.path("actualStart").asText()).isEqualTo("2024-01-15");
    assertThat(kept.path("actualEnd").asText()).isEqualTo("2024-12-20");

    String xml = exported(code);

    assertNoErrors(xml);
    assertThat(xml)
        .contains("<activity-date iso-date=\"2024-01-01\" type=\"1\"/>")
        .contains("<activity-date iso-date=\"2024-01-15\" type=\"2\"/>")
        .contains("<activity-date iso-date=\"2024-12-20\" type=\"4\"/>");
    String address = "programmes/" + code;
    String etag = manager.get(address).expect(200).etag();
    manager.patch(address, "{\"actualStart\":\"2999-01-01\"}", "If-Match", etag).expect(422);
    manager.patch(address, "{\"actualStart\":null}", "If-Match", etag).expect(422);
  }

  @Test
  void whoReportsAndUnderWhichIdentifierIsFixedByTheFirstFile() {
    String code = fresh("FIXED");
    made(code);
    patch(code, "{\"reportingOrg\":\"XX-OUT-2\"}");
    String first = exported(code);
    assertThat(first).contains("<iati-identifier>XX-OUT-2-" + code);
    manager
        .post(
            "programmes/" + code + "/partners",
            "{\"code\":\"AA-LEAD\",\"name\":{\"en\":\"Lead\"},\"type\":\"10\",\"role\":\"2\"}")
        .expect(200);

    String second = exported(code);

    assertNoErrors(second);
    assertThat(second)
        .contains("<iati-identifier>XX-OUT-2-" + code)
        .contains("<reporting-org ref=\"XX-OUT-2\"");
    String address = "programmes/" + code;
    String etag = manager.get(address).expect(200).etag();
    manager.patch(address, "{\"reportingOrg\":\"AA-LEAD\"}", "If-Match", etag).expect(409);
    manager.patch(address, "{\"iatiIdentifier\":\"XX-NEW\"}", "If-Match", etag).expect(409);
    manager.patch(address, "{\"reportingOrg\":\"NOBODY-X\"}", "If-Match", etag).expect(422);
  }

  private static final String RESULT =
      """
      <result type="1" aggregation-status="1"><title><narrative>Result</narrative></title>
      <indicator measure="1" ascending="1"><title><narrative>Trained</narrative></title>
      <description><narrative>&lt;p&gt;People&lt;/p&gt;</narrative></description>
      <reference vocabulary="99" code="B-7" indicator-uri="https://example.org/b7"/>
      <baseline year="2023" value="5"/>
      <period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
      <target value="90"/><actual value="12"/></period></indicator></result>
      """;

  private static String activity(String identifier, String results, String... shares) {
    StringBuilder sectors = new StringBuilder();
    List<String> codes = List.of("15220", "15160", "15220");
    for (int i = 0; i < shares.length; i++) {
      sectors.append(
          "<sector vocabulary=\"1\" code=\"%s\" percentage=\"%s\"/>"
              .formatted(codes.get(i), shares[i]));
    }
    return """
        <iati-activities version="2.03"><iati-activity default-currency="EUR" xml:lang="en">
        <iati-identifier>%s</iati-identifier>
        <reporting-org ref="XX-OUT-1" type="21"><narrative>Out</narrative></reporting-org>
        <title><narrative>Published</narrative></title>
        <description type="1"><narrative>For a test</narrative></description>
        <participating-org ref="XX-OUT-1" role="4" type="21"><narrative>Out</narrative></participating-org>
        <activity-status code="2"/><activity-date type="1" iso-date="2024-01-01"/>
        <activity-date type="3" iso-date="2024-12-31"/>
        <recipient-country code="IQ" percentage="100"/>%s%s</iati-activity></iati-activities>
        """
        .formatted(identifier, sectors, results);
  }

  private void made(String code) {
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"Made here"},"objective":{"en":"Peace"},
             "start":"2024-01-01","end":"2024-12-31","reportingFrequency":"quarterly",
             "locations":[{"code":"IQ","kind":"country","percentage":100}],
             "sectors":[{"code":"15220","percentage":100}]}
            """
                .formatted(code))
        .expect(201);
    manager
        .post(
            "programmes/" + code + "/partners",
            """
            {"code":"XX-OUT-2","name":{"en":"Reporter"},"iatiIdentifier":"XX-OUT-2",
             "type":"22","role":"4","firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}""")
        .expect(200);
    approve(
        code,
        framework ->
            framework.set(
                "results",
                org.shuraka.shared.Json.read(
                    """
                    [{"code":"R1","type":"output","title":{"en":"Result"},"indicators":[
                     {"code":"I1","title":{"en":"Indicator"},"measure":"unit",
                      "meaning":"increment","overTime":"sum","acrossPartners":"sum",
                      "unitOfCount":"organisation","partners":["XX-OUT-2"],
                      "baseline":{"year":2023,"value":1},"finalTarget":50,
                      "targets":[{"period":"2024-Q1","value":10}]}]}]""",
                    JsonNode.class)));
  }

  private void approve(String code, java.util.function.Consumer<ObjectNode> change) {
    String address = "programmes/" + code + "/framework";
    Rest.Answer now = manager.get(address + "?draft=true").expect(200);
    ObjectNode framework = (ObjectNode) now.json();
    framework
        .findParents("toBeConfirmed")
        .forEach(
            indicator ->
                ((ObjectNode) indicator)
                    .put("meaning", "increment")
                    .put("overTime", "sum")
                    .put("acrossPartners", "sum")
                    .put("unitOfCount", "organisation")
                    .remove("toBeConfirmed"));
    change.accept(framework);
    manager.put(address, framework.toString(), "If-Match", now.etag()).expect(200);
    manager.act(address, "approve", "{\"reason\":\"agreed\"}").expect(200);
  }

  private JsonNode patch(String code, String patch) {
    String address = "programmes/" + code;
    return manager
        .patch(address, patch, "If-Match", manager.get(address).expect(200).etag())
        .expect(200)
        .json();
  }

  private void imported(String xml) {
    manager.finished(manager.postXml("iati-imports", xml.getBytes(StandardCharsets.UTF_8)));
  }

  private String exported(String code) {
    return manager.get("programmes/" + code + "/iati.xml").expect(200).text();
  }

  private static void assertNoErrors(String xml) {
    IatiFigures.assertValid(xml);
    assertThat(IatiRules.errors(xml, LocalDate.now())).as(xml).isEmpty();
  }

  private static String title(JsonNode framework, String code) {
    for (JsonNode result : framework.get("results")) {
      for (JsonNode indicator : result.get("indicators")) {
        if (indicator.get("code").textValue().equals(code)) {
          StringBuilder words = new StringBuilder();
          indicator.get("title").properties().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(text -> words.append(text.getValue().textValue()).append(' '));
          return words.toString().replaceAll("\\s+", " ").strip();
        }
      }
    }
    throw new AssertionError(code);
  }

  private static String fresh(String prefix) {
    return prefix + "-" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
  }
}
