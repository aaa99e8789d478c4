package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** Who sees what: what is not yours answers like what does not exist. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ScopeIT {

  private static final String REFORM = "programmes/ENERGIZING-REFORM";
  private static final String MALI = "programmes/CSO-HUMAN-SECURITY-MALI";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void withoutATokenEverythingIsRefused() {
    Rest nobody = Rest.withToken("wrong", server);
    nobody.get("programmes").expect(401);
    nobody.get(REFORM).expect(401);
  }

  @Test
  void partnerSeesItsOwnProgrammesAndReports() {
    Rest iihlr = Rest.as("iihlr", server);
    iihlr.get(REFORM).expect(200);
    iihlr.get(MALI).expect(404);
    iihlr.get("programmes/NO-SUCH-PROGRAMME").expect(404);
    iihlr.get(REFORM + "/reports/2020-Q1/IIHLR").expect(200);
    iihlr.get(REFORM + "/reports/2020-Q1/PFO").expect(404);
    assertThat(iihlr.get(REFORM + "/periods").expect(200).text()).doesNotContain("\"PFO\"");
  }

  @Test
  void anotherProgrammeAnswersExactlyLikeOneThatDoesNotExist() {
    Rest iihlr = Rest.as("iihlr", server);
    assertThat(iihlr.get(MALI).text()).isEqualTo(iihlr.get("programmes/NO-SUCH-PROGRAMME").text());
  }

  @Test
  void partnerSeesOnlyItsOwnFigures() {
    String results =
        Rest.as("iihlr", server)
            .get(REFORM + "/results?from=2021-Q1&to=2021-Q4")
            .expect(200)
            .text();
    assertThat(results).contains("\"IIHLR\"").doesNotContain("\"PFO\"", "coverage", "byLocation");
  }

  @Test
  void donorSeesAggregatesOfWhatItFundsAndNothingElse() {
    Rest donor = Rest.as("donor", server);
    String results = donor.get(REFORM + "/results?from=2021-Q1&to=2021-Q4").expect(200).text();
    assertThat(results).contains("\"value\"").doesNotContain("byPartner", "\"IIHLR\"");
    donor.get(MALI).expect(404);
    donor.get(MALI + "/results?from=2013-H1&to=2016-H2").expect(404);
    donor.get(REFORM + "/reports/2020-Q1/IIHLR").expect(403);
    donor.get(REFORM + "/framework").expect(403);
    donor.get(REFORM + "/iati.xml").expect(403);
  }

  @Test
  void onlyAdministratorsBringInWholeProgrammes() {
    Rest.as("manager", server).post("bundles", "{\"programme\":{}}").expect(403);
    Rest.as("donor", server).post("bundles", "{\"programme\":{}}").expect(403);
    Rest.as("admin", server).post("bundles", "{\"programme\":{}}").expect(422);
  }

  @Test
  void retriedPostHasOneEffect() {
    Rest manager = Rest.as("manager", server);
    String programme =
        """
        {"code":"RETRIED","title":{"en":"Retried"},"start":"2024-01-01","end":"2024-12-31"}""";
    String key = "once-" + System.nanoTime();
    Rest.Answer first = manager.post("programmes", programme, "Idempotency-Key", key).expect(201);
    Rest.Answer again = manager.post("programmes", programme, "Idempotency-Key", key).expect(201);
    assertThat(again.json()).isEqualTo(first.json());
    manager.post("programmes", programme).expect(409);
    manager.post("programmes/RETRIED/partners", "{\"code\":\"PAX\"}").expect(200);
    manager
        .post("programmes", programme.replace("Retried", "Other"), "Idempotency-Key", key)
        .expect(422);
  }

  @Test
  void refusalsNameThePlaceInTheReadersLanguage() {
    Rest manager = Rest.as("manager", server);
    String wrong = "{\"code\":\"a b\",\"start\":\"2024-02-01\",\"end\":\"2024-01-01\"}";
    String english = manager.post("programmes", wrong, "Accept-Language", "en").expect(422).text();
    String arabic = manager.post("programmes", wrong, "Accept-Language", "ar").expect(422).text();
    assertThat(english).contains("\"/code\"", "\"/title\"", "\"/end\"");
    assertThat(arabic).contains("\"/code\"").containsPattern("\\p{InArabic}{3}");
  }
}
