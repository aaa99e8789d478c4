package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/**
 * Work plan and budget as a manager keeps them, and activities, outcomes and expenditure as a
 * partner reports them, over REST.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkPlanIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void managerAddsChangesAndRemovesAnActivity() {
    String programme = programme("KEPT");
    Rest admin = Rest.as("admin", server);
    String activities = programme + "/activities";
    String form =
        """
        {"partner":"PAX","code":"A9","title":{"en":"Festival"},"start":"2024-05-01",
         "end":"2024-05-02","location":"ERBIL","results":["R1"]}""";
    Rest.Answer made = admin.post(activities, form).expect(201);
    assertThat(made.json().get("results").toString()).isEqualTo("[\"R1\"]");
    admin.post(activities, form).expect(409);

    String one = activities + "/PAX/A9";
    String moved = form.replace("\"location\":\"ERBIL\",", "").replace("05-02", "06-30");
    admin.put(one, moved).expect(428);
    Rest.Answer changed = admin.put(one, moved, "If-Match", made.etag()).expect(200);
    assertThat(changed.json().get("end").asText()).isEqualTo("2024-06-30");
    assertThat(changed.json().has("location")).isFalse();
    admin.put(one, form, "If-Match", made.etag()).expect(412);
    admin.delete(one, changed.etag()).expect(204);
    admin.get(one).expect(404);
    assertThat(admin.get("audit?programme=WORK-KEPT").expect(200).text())
        .contains("activity.add", "activity.change", "activity.remove");
  }

  @Test
  void everyFaultOfAnActivityOrALineIsNamedWithItsPlace() {
    String programme = programme("FAULTS");
    Rest admin = Rest.as("admin", server);
    assertThat(
            admin
                .post(
                    programme + "/activities",
                    """
                    {"partner":"NOBODY","code":"a b","start":"2024-05-02","end":"2024-05-01",
                     "location":"MARS","results":["R1","R99"]}""")
                .expect(422)
                .json()
                .at("/errors")
                .findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/code", "/title", "/end", "/partner", "/location", "/results");
    assertThat(
            admin
                .post(
                    programme + "/budget-lines",
                    """
                    {"partner":"PAX","code":"B9","title":{"en":"Cars"},"amount":-1,"currency":"XXZ",
                     "grant":"NONE"}""")
                .expect(422)
                .json()
                .at("/errors")
                .findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/amount", "/currency", "/grant");
  }

  @Test
  void partnerSeesItsOwnPlanAndBudgetAndDonorsNone() {
    String programme = programme("SCOPE");
    Rest pax = Rest.as("pax", server);
    assertThat(codes(pax, programme + "/activities")).containsExactly("A1", "A2", "A3");
    assertThat(codes(pax, programme + "/budget-lines")).containsExactly("B1", "B2");
    pax.get(programme + "/activities/IIHLR/A1").expect(404);
    pax.get(programme + "/budget-lines/IIHLR/B1").expect(404);
    pax.post(programme + "/activities", "{}").expect(403);
    Rest donor = Rest.as("donor", server);
    donor.get("programmes/ENERGIZING-REFORM/activities").expect(403);
    donor.get("programmes/ENERGIZING-REFORM/budget-lines").expect(403);

    Rest admin = Rest.as("admin", server);
    JsonNode first = admin.get(programme + "/activities?limit=2").expect(200).json();
    assertThat(first.get("next").asText()).isEqualTo("PAX/A1");
    assertThat(codes(admin, programme + "/activities?limit=2&cursor=PAX/A1"))
        .containsExactly("A2", "A3");
    assertThat(codes(admin, programme + "/activities?partner=IIHLR")).containsExactly("A1");
  }

  @Test
  void bundleCarriesPlanAndBudgetAndIsRefusedWhole() {
    programme("CARRIED");
    Rest admin = Rest.as("admin", server);
    JsonNode bundle = admin.get("programmes/WORK-CARRIED/bundle").expect(200).json();
    assertThat(bundle.get("activities").findValuesAsText("code"))
        .containsExactly("A1", "A1", "A2", "A3");
    assertThat(bundle.at("/budgetLines/1/amount").decimalValue()).isEqualByComparingTo("1000");
    String again = bundle.toString().replace("WORK-CARRIED", "WORK-CARRIED-2");
    admin.post("bundles", again.replace("\"R1\"]", "\"R7\"]")).expect(422);
    admin.get("programmes/WORK-CARRIED-2").expect(404);
    admin.post("bundles", again).expect(201);
    assertThat(admin.get("programmes/WORK-CARRIED-2/bundle").expect(200).json().get("activities"))
        .isEqualTo(bundle.get("activities"));
  }

  @Test
  void reportSaysWhatBecameOfActivitiesAndPiecesAreMerged() {
    String programme = programme("SAID");
    Rest pax = Rest.as("pax", server);
    String report = programme + "/reports/2024-Q1/PAX";
    assertThat(codes(pax, report + "/due-activities")).containsExactly("A1", "A2");
    patch(
        pax,
        report,
        """
        {"activities":[
           {"activity":"A1","status":"done","participants":{"female|18to29":12,"male|unknown":3}},
           {"activity":"X1","title":"A visit nobody planned","status":"done"}]}""");
    patch(
        pax,
        report,
        """
        {"activities":[
           {"activity":"A1","participants":{"female|18to29":14,"male|unknown":null},"comment":"Well"},
           {"activity":"A2","status":"postponed","reason":"security","newDate":"2024-08-01"},
           {"activity":"X1","state":"missing"}]}""");
    JsonNode said = pax.get(report).expect(200).json().get("activities");
    assertThat(said.findValuesAsText("activity")).containsExactly("A1", "A2");
    assertThat(said.at("/0/participants").toString()).isEqualTo("{\"female|18to29\":14}");
    assertThat(said.at("/0/status").asText()).isEqualTo("done");

    JsonNode faults =
        patch(
            pax,
            report,
            """
            {"activities":[
               {"activity":"A2","status":"lost","reason":"weather","participants":{"cat|old":1}},
               {"activity":"a b"}, 7]}""");
    assertThat(faults.findValuesAsText("pointer"))
        .containsExactly(
            "/activities/0/status",
            "/activities/0/participants/cat|old",
            "/activities/1/activity",
            "/activities/2");
    assertThat(pax.get(report).json().at("/activities/1/reason").asText()).isEqualTo("weather");
    Rest.as("admin", server)
        .delete(
            programme + "/activities/PAX/A1",
            Rest.as("admin", server).get(programme + "/activities/PAX/A1").etag())
        .expect(409);
    Rest.as("iihlr", server).get(report + "/due-activities").expect(404);
    Rest.as("iihlr", server).get(report + "/budget").expect(404);
  }

  @Test
  void expenditureIsConvertedByItsRateAndSpentBeforeCountsAcceptedReportsAlone() {
    String programme = programme("SPENT");
    Rest pax = Rest.as("pax", server);
    String first = programme + "/reports/2024-Q1/PAX";
    String second = programme + "/reports/2024-Q2/PAX";
    patch(
        pax,
        first,
        """
        {"expenditures":[
           {"budgetLine":"B1","amount":"714,250","currency":"IQD","rate":1428.5,
            "rateSource":"InforEuro","rateDate":"2024-03-01"},
           {"budgetLine":"B2","amount":10.5}]}""");
    JsonNode budget = pax.get(first + "/budget").expect(200).json().get("items");
    assertThat(budget.at("/0/spent").decimalValue()).isEqualByComparingTo("500");
    assertThat(budget.at("/0/burn").decimalValue()).isEqualByComparingTo("50");
    assertThat(budget.at("/1/spent").decimalValue()).isEqualByComparingTo("10.5");

    patch(pax, second, "{\"expenditures\":[{\"budgetLine\":\"B1\",\"amount\":600}]}");
    assertThat(spentBefore(pax, second)).isEqualByComparingTo("0");
    finish(pax, first);
    assertThat(spentBefore(pax, second)).isEqualByComparingTo("0");
    Rest admin = Rest.as("admin", server);
    admin.act(first, "accept", "").expect(200);
    assertThat(spentBefore(pax, second)).isEqualByComparingTo("500");
    assertThat(findings(pax, second)).contains("expenditure.overspent");
    admin.act(first, "reopen", "{\"reason\":\"A receipt was wrong.\"}").expect(200);
    assertThat(spentBefore(pax, second)).isEqualByComparingTo("0");

    JsonNode faults =
        patch(
            pax,
            second,
            """
            {"expenditures":[
               {"budgetLine":"B1","rate":2},{"budgetLine":"B7","amount":1},
               {"budgetLine":"B2","amount":1.2345,"currency":"ZZZ","comment":"Fuel"},
               {"budgetLine":"B1","currency":"USD","rate":0}]}""");
    assertThat(faults.findValuesAsText("pointer"))
        .containsExactly(
            "/expenditures/0/rate",
            "/expenditures/1/budgetLine",
            "/expenditures/2/amount",
            "/expenditures/2/currency",
            "/expenditures/3/rate");
    JsonNode now = pax.get(second).json().get("expenditures");
    assertThat(now.at("/0/currency").asText()).isEqualTo("USD");
    assertThat(now.at("/1/comment").asText()).isEqualTo("Fuel");
    assertThat(findings(pax, second)).contains("expenditure.rate", "expenditure.amount");
    Rest.Answer line = admin.get(programme + "/budget-lines/PAX/B1").expect(200);
    admin
        .put(
            programme + "/budget-lines/PAX/B1",
            "{\"title\":{\"en\":\"Staff\"},\"amount\":1,\"currency\":\"USD\"}",
            "If-Match",
            line.etag())
        .expect(422);
  }

  @Test
  void outcomesAreHarvestedCheckedAndKeptAsHandedIn() {
    String programme = programme("HARVEST");
    Rest pax = Rest.as("pax", server);
    String report = programme + "/reports/2024-Q1/PAX";
    patch(
        pax,
        report,
        """
        {"outcomes":[{"id":"o1","actor":"The council of Erbil","substantiation":"substantiated"}]}""");
    assertThat(findings(pax, report))
        .contains(
            "activity.unreported",
            "outcome.outcome",
            "outcome.contribution",
            "outcome.source",
            "outcome.date");
    pax.act(report, "submit", "").expect(422);
    patch(
        pax,
        report,
        """
        {"activities":[{"activity":"A2","status":"postponed","reason":"security",
           "newDate":"1905-07-18"}],
         "outcomes":[{"id":"o1","date":"1905-07-18"}]}""");
    assertThat(findings(pax, report)).contains("activity.date.outside", "outcome.date.outside");
    patch(
        pax,
        report,
        """
        {"activities":[{"activity":"A2","newDate":"2024-08-01"}],
         "outcomes":[{"id":"o1","outcome":"Publishes its minutes","date":"2024-02-10","place":"ERBIL",
           "significance":"First in the region","contribution":"We trained its clerks",
           "source":"Minutes of February"}]}""");
    finish(pax, report);
    Rest admin = Rest.as("admin", server);
    JsonNode read = admin.get(report).expect(200).json().at("/outcomes/0");
    assertThat(read.get("actor").asText()).isEqualTo("The council of Erbil");
    assertThat(read.get("outcome").asText()).isEqualTo("Publishes its minutes");
    pax.patch(report, "{\"outcomes\":[]}", "If-Match", pax.get(report).etag()).expect(409);
  }

  @Test
  void wholeReportLeavesSectionsThatItDoesNotName() {
    String programme = programme("WHOLE");
    Rest pax = Rest.as("pax", server);
    String report = programme + "/reports/2024-Q1/PAX";
    pax.put(
            report,
            """
            {"activities":[{"activity":"A1","status":"done"},{"activity":"A2","status":"ongoing"}],
             "outcomes":[{"id":"o1","actor":"Women of Mosul"}]}""",
            "If-Match",
            pax.get(report).etag())
        .expect(200);
    pax.put(
            report,
            "{\"activities\":[{\"activity\":\"A2\",\"status\":\"done\"}]}",
            "If-Match",
            pax.get(report).etag())
        .expect(200);
    JsonNode now = pax.get(report).json();
    assertThat(now.get("activities").findValuesAsText("activity")).containsExactly("A2");
    assertThat(now.get("outcomes")).hasSize(1);
  }

  @Test
  void activityLeavesTheListOnceItIsDoneOrUntilItsNewDay() {
    String programme = programme("DUE");
    Rest pax = Rest.as("pax", server);
    patch(
        pax,
        programme + "/reports/2024-Q1/PAX",
        """
        {"activities":[{"activity":"A1","status":"done"},
           {"activity":"A2","status":"postponed","reason":"funding","newDate":"2024-07-15"}]}""");
    assertThat(codes(pax, programme + "/reports/2024-Q2/PAX/due-activities")).containsExactly("A3");
    assertThat(codes(pax, programme + "/reports/2024-Q3/PAX/due-activities"))
        .containsExactly("A2", "A3");
  }

  private static Iterable<String> codes(Rest rest, String list) {
    return rest.get(list).expect(200).json().get("items").findValuesAsText("code");
  }

  private static BigDecimal spentBefore(Rest rest, String report) {
    return rest.get(report + "/budget")
        .expect(200)
        .json()
        .at("/items/0/spentBefore")
        .decimalValue();
  }

  private static Iterable<String> findings(Rest rest, String report) {
    return rest.get(report + "/checks").expect(200).json().get("items").findValuesAsText("code");
  }

  /** Says what is missing still, and hands in. */
  private static void finish(Rest pax, String report) {
    patch(
        pax,
        report,
        """
        {"values":[{"indicator":"EVENTS","value":4}],
         "activities":[{"activity":"A1","status":"done"},{"activity":"A2","status":"ongoing"}]}""");
    pax.act(report, "submit", "").expect(200);
  }

  /** Saves pieces; answers what could not be taken. */
  private static JsonNode patch(Rest rest, String report, String body) {
    return rest.patch(report, body, "If-Match", rest.get(report).expect(200).etag())
        .expect(200)
        .json()
        .get("faults");
  }

  /** A programme of its own with plan, budget and three open periods; answers its path. */
  private String programme(String code) {
    Rest.as("admin", server)
        .post(
            "bundles",
            """
            {"programme":{"code":"WORK-%s","title":{"en":"Work"},"start":"2024-01-01",
               "end":"2024-12-31","reportingFrequency":"quarterly","locations":["ERBIL","MOSUL"]},
             "partners":[
               {"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"},
               {"code":"IIHLR","name":{"en":"IIHLR"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
             "framework":{"dimensions":[],
               "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
                 {"code":"EVENTS","title":{"en":"Events"},"measure":"unit","meaning":"increment",
                  "overTime":"sum","acrossPartners":"sum","unitOfCount":"event","partners":["PAX"]}]}]},
             "activities":[
               {"partner":"PAX","code":"A1","title":{"en":"Training"},"start":"2024-01-10",
                "end":"2024-01-12","location":"ERBIL","results":["R1"]},
               {"partner":"PAX","code":"A2","title":{"en":"Dialogue"},"start":"2024-02-01",
                "end":"2024-06-30","location":"MOSUL","results":["R1"]},
               {"partner":"PAX","code":"A3","title":{"en":"Study"},"start":"2024-04-01","end":"2024-04-30"},
               {"partner":"IIHLR","code":"A1","title":{"en":"Law"},"start":"2024-01-10","end":"2024-01-12"}],
             "budgetLines":[
               {"partner":"PAX","code":"B1","title":{"en":"Staff"},"amount":1000,"currency":"EUR"},
               {"partner":"PAX","code":"B2","title":{"en":"Travel"},"amount":500,"currency":"EUR"},
               {"partner":"IIHLR","code":"B1","title":{"en":"Rent"},"amount":300,"currency":"EUR"}],
             "reports":[
               {"partner":"PAX","period":"2024-Q1","status":"draft"},
               {"partner":"PAX","period":"2024-Q2","status":"draft"},
               {"partner":"PAX","period":"2024-Q3","status":"draft"}]}"""
                .formatted(code))
        .expect(201);
    return "programmes/WORK-" + code;
  }
}
