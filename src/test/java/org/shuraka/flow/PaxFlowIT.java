package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/**
 * From a published logframe to a donor report, over REST: the PAX file is imported, its meaning
 * confirmed, a period reported, sent back, mended, accepted, rolled up, sealed and read by the
 * donor.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaxFlowIT {

  private static final Path FILE =
      Path.of(System.getProperty("shuraka.conformance"), "iati/real/pax-NL-KVK-30214009.xml");
  private static final String DONOR = "US-STATE";
  private static final String FIRST = "2021";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void publishedLogframeBecomesADonorReport() throws IOException {
    assumeTrue(Files.exists(FILE), "no published file at " + FILE);
    Rest manager = Rest.as("manager", server);
    Rest officer = Rest.as("pax", server);
    String programme = imported(manager);
    String at = "programmes/" + programme;

    confirm(manager, at);
    manager.post(at + "/periods/" + FIRST + "/open", "").expect(200);
    String report = at + "/reports/" + FIRST + "/PAX";

    String values =
        """
        {"values":[
          {"indicator":"SCS021","value":2},
          {"indicator":"SCS041","cells":[
            {"categories":{"sex":"female"},"value":30},
            {"categories":{"sex":"male"},"value":12}]}],
         "narrative":{"progress":"Two laws were improved."}}""";
    Rest.Answer draft = officer.get(report).expect(200);
    officer.put(report, values, "If-Match", draft.etag()).expect(200);
    officer.put(report, values, "If-Match", draft.etag()).expect(412);
    officer.put(report, values).expect(428);
    officer.act(report, "submit", "").expect(200);
    officer.act(report, "submit", "").expect(409);

    manager
        .act(
            report,
            "send-back",
            "{\"reason\":\"Break the laws down\",\"remarks\":[{\"pointer\":\"/values/0\",\"text\":\"Which?\"}]}")
        .expect(200);
    JsonNode sentBack = officer.get(report).expect(200).json();
    assertThat(sentBack.get("status").textValue()).isEqualTo("sent_back");
    assertThat(sentBack.get("statusReason").textValue()).isEqualTo("Break the laws down");
    assertThat(sentBack.at("/remarks/0/text").textValue()).isEqualTo("Which?");

    officer
        .put(
            report,
            values.replace("\"value\":2", "\"value\":3"),
            "If-Match",
            officer.get(report).etag())
        .expect(200);
    officer.act(report, "submit", "").expect(200);
    manager.act(report, "accept", "").expect(200);

    manager.finished(manager.post(at + "/roll-ups", ""));
    JsonNode results =
        manager.get(at + "/results?from=" + FIRST + "&to=" + FIRST).expect(200).json();
    assertThat(indicator(results, "SCS021").at("/toDate/value").intValue()).isEqualTo(3);
    assertThat(indicator(results, "SCS041").at("/toDate/value").intValue()).isEqualTo(42);
    assertThat(indicator(results, "SCS041").at("/toDate/cells").size()).isEqualTo(2);

    sealAndRead(manager, at);
  }

  /** Imports the file; answers the programme's code. */
  private static String imported(Rest manager) throws IOException {
    JsonNode job =
        manager.finished(
            manager.postXml("iati-imports?fileName=pax.xml", Files.readAllBytes(FILE)));
    String link = job.get("result").textValue().replaceFirst("^/api/v1/", "");
    JsonNode summary = manager.get(link).expect(200).json();
    return summary.at("/programmes/0/code").textValue();
  }

  /** Says what two indicators mean and who reports them, through the framework as one document. */
  private static void confirm(Rest manager, String at) {
    Rest.Answer draft = manager.get(at + "/framework").expect(200);
    ObjectNode framework = (ObjectNode) draft.json();
    for (JsonNode result : framework.get("results")) {
      for (JsonNode node : result.get("indicators")) {
        ObjectNode indicator = (ObjectNode) node;
        String code = indicator.get("code").textValue();
        assertThat(indicator.get("toBeConfirmed").booleanValue()).isTrue();
        if (code.equals("SCS021") || code.equals("SCS041")) {
          indicator.remove("toBeConfirmed");
          indicator.put("meaning", "increment").put("overTime", "sum");
          indicator.put("acrossPartners", "sum").put("unitOfCount", "policy");
          ArrayNode partners = indicator.putArray("partners");
          partners.add("PAX");
          ArrayNode dimensions = indicator.putArray("disaggregation");
          if (code.equals("SCS041")) {
            dimensions.add("sex");
          }
        }
      }
    }
    manager.put(at + "/framework", framework.toString(), "If-Match", draft.etag()).expect(200);
    manager.act(at + "/framework", "approve", "{\"reason\":\"Published logframe\"}").expect(200);
  }

  private void sealAndRead(Rest manager, String at) throws IOException {
    long grant =
        manager
            .post(
                at + "/grants",
                """
                {"donor":"%s","reference":"TEST-1","currency":"USD",
                 "start":"2021-01-01","end":"2025-12-31","language":"en"}"""
                    .formatted(DONOR))
            .expect(201)
            .json()
            .get("id")
            .longValue();
    Rest donor = Rest.as("donor", server);
    String window = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(FIRST, FIRST);
    donor.post("grants/" + grant + "/donor-reports", window).expect(403);
    JsonNode job = manager.finished(manager.post("grants/" + grant + "/donor-reports", window));
    String report = job.get("result").textValue().replaceFirst("^/api/v1/", "");

    donor.get(report, "Accept", "application/json").expect(404);
    manager.get(report, "Accept", "application/pdf").expect(200);
    manager.act(report, "approve", "").expect(409);
    manager.act(report, "publish", "").expect(409);
    Rest.as("admin", server).act(report, "approve", "").expect(200);
    Rest.Answer sealed = manager.get(report, "Accept", "application/json").expect(200);
    manager.post(report + "/publish", "", "If-Match", sealed.etag()).expect(200);

    Visitor reader = new Visitor(server.toString());
    reader.signIn("donor@shuraka.example", ShippedWar.samplePassword());
    assertThat(reader.get("notifications").body()).as("the donor is told").contains("TEST-1");

    Rest.Answer read = donor.get(report, "Accept", "application/json").expect(200);
    assertThat(read.text()).contains("\"SCS021\"").doesNotContain("byPartner");
    byte[] pdf = donor.get(report, "Accept", "application/pdf").expect(200).response().body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    byte[] xlsx =
        donor
            .get(
                report,
                "Accept",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .expect(200)
            .response()
            .body();
    assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    String iati = donor.get(report, "Accept", "application/xml").expect(200).text();
    IatiFigures.of(FILE)
        .forEach((figure, times) -> assertThat(IatiFigures.of(iati)).containsKey(figure));
    IatiFigures.assertValid(iati);

    JsonNode progress =
        donor.get(at + "/results?from=" + FIRST + "&to=" + FIRST).expect(200).json();
    assertThat(indicator(progress, "SCS041").at("/toDate/value").intValue()).isEqualTo(42);
    assertThat(progress.toString()).doesNotContain("byPartner");
    donor.get(at + "/reports/" + FIRST + "/PAX").expect(403);
    donor.get(at + "/iati.xml").expect(403);
  }

  private static JsonNode indicator(JsonNode results, String code) {
    return StreamSupport.stream(results.get("indicators").spliterator(), false)
        .filter(i -> i.get("indicator").textValue().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
