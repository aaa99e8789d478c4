package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** An organisation's identifier, type and names can be changed, and what hangs on them is kept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrganisationsIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private Rest manager;
  private Rest admin;
  private String code;

  @BeforeEach
  void programmeWithTwoPartners() {
    manager = Rest.as("manager", server);
    admin = Rest.as("admin", server);
    code = "ORG-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"T"},"start":"2024-01-01","end":"2024-12-31",
             "locations":[{"code":"IQ","kind":"country"}],"sectors":[{"code":"15220"}]}"""
                .formatted(code))
        .expect(201);
    partner("A", "2");
    partner("B", "4");
  }

  @Test
  void namesTypeAndIdentifierAreChangedForAReason() {
    change(manager, "A", "{\"type\":\"21\"}", 422);
    change(manager, "A", "{\"type\":\"77\",\"reason\":\"x\"}", 422);
    JsonNode after =
        change(
            manager,
            "A",
            "{\"name\":{\"fr\":\"Nouveau\"},\"type\":\"21\",\"iatiIdentifier\":\"%s\",\"reason\":\"typo\"}"
                .formatted("XX-" + code),
            200);
    assertThat(after.at("/name/fr").textValue()).isEqualTo("Nouveau");
    assertThat(after.at("/name/en").textValue()).isEqualTo("A");
    assertThat(manager.get("programmes/" + code + "/partners").expect(200).text())
        .contains("XX-" + code, "Nouveau");
    assertThat(admin.get("audit?limit=500").expect(200).text())
        .contains("organisation.change", code + "-A");
    change(
        manager, "B", "{\"iatiIdentifier\":\"%s\",\"reason\":\"x\"}".formatted("XX-" + code), 409);
    manager
        .patch("organisations/" + code + "-A", "{\"reason\":\"x\"}", "If-Match", "\"0\"")
        .expect(412);
    Rest.as("pax", server).get("organisations").expect(403);
  }

  @Test
  void identifierOfAReporterStaysAndThatOfAParticipantIsChangedKnowingly() {
    change(manager, "A", "{\"iatiIdentifier\":\"R-%s\",\"reason\":\"x\"}".formatted(code), 200);
    change(manager, "B", "{\"iatiIdentifier\":\"P-%s\",\"reason\":\"x\"}".formatted(code), 200);
    manager.get("programmes/" + code + "/iati.xml").expect(200);

    change(manager, "A", "{\"iatiIdentifier\":\"Q-%s\",\"reason\":\"x\"}".formatted(code), 409);
    change(manager, "A", "{\"type\":\"22\",\"reason\":\"x\"}", 200);
    String other = "\"iatiIdentifier\":\"O-%s\",\"reason\":\"x\"".formatted(code);
    change(manager, "B", "{" + other + "}", 409);
    change(manager, "B", "{" + other + ",\"despitePublished\":true}", 200);
  }

  @Test
  void pagesLeadToItAndShowIt() {
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    assertThat(visitor.get("organisations?search=" + code).body())
        .contains("/organisations/organisation?code=" + code + "-A");
    assertThat(visitor.get("organisations/organisation?code=" + code + "-A").body())
        .contains("organisation:reason", "organisation:iatiIdentifier");
    assertThat(visitor.get("programmes/partners?code=" + code).body())
        .contains("/organisations/organisation?code=" + code + "-B");
  }

  private JsonNode change(Rest by, String partner, String patch, int status) {
    String address = "organisations/" + code + "-" + partner;
    Rest.Answer answer = by.patch(address, patch, "If-Match", by.get(address).expect(200).etag());
    return answer.expect(status).json();
  }

  private void partner(String name, String role) {
    manager
        .post(
            "programmes/" + code + "/partners",
            "{\"code\":\"%s-%s\",\"name\":{\"en\":\"%s\"},\"role\":\"%s\"}"
                .formatted(code, name, name, role))
        .expect(200);
  }
}
