package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** Documents that are wrong in many ways: every fault with its pointer, at once, nothing stored. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadInputIT {

  private static final String THIRTY_DIGITS = "123456789012345678901234567890";

  /** As many zeros as an exponent can write. */
  private static final String ENDLESS = "1e2147483647";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void everyFaultOfABundleIsNamedAtOnce() {
    String bundle =
        """
        {"programme":{"code":"BAD-BUNDLE","title":{"en":"Bad"},"start":"2024-01-01",
           "end":"2024-12-31","reportingFrequency":"quarterly"},
         "partners":[
           {"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"},
           {"code":"PFO","name":{"en":"PFO"},"firstPeriod":"2024-02","lastPeriod":"2024-Q4"}],
         "framework":{
           "dimensions":[{"code":"sex","categories":["female","male","unknown"]},
                         {"code":"age","categories":["young","old"]}],
           "results":[
            {"code":"A","type":"output","parent":"B","title":{"en":"A"},"indicators":[
              %s,
              {"code":"I2","title":{"en":"I"},"measure":"unit","meaning":"running_total",
               "overTime":"sum","acrossPartners":"sum","partners":["PAX"]},
              {"code":"I3","title":{"en":"I"},"measure":"unit","meaning":"increment",
               "overTime":"sum","acrossPartners":"sum","disaggregation":["village"],
               "partners":["NOBODY","PAX","PAX"],"targets":[{"period":"2024-Q5","value":1},
               {"period":"2024-Q1","value":%s},{"period":"2024-Q2","value":%s}]},
              {"code":"I4","title":{"en":"I"},"measure":"percentage","meaning":"rate",
               "overTime":"sum","acrossPartners":"ratio_of_sums","partners":["PAX"]}]},
            {"code":"B","type":"output","parent":"A","title":{"en":"B"},"indicators":[]},
            {"code":"C","type":"aim","parent":"D","title":{"en":"C"},"indicators":[]}]},
         "reports":[
           {"partner":"PAX","period":"2024-Q1","status":"accepted","values":[
             {"indicator":"I1","cells":[{"categories":{"sex":"female"},"value":1},
                                        {"categories":{"sex":"female"},"value":2},
                                        {"categories":{"sex":"other"},"value":2}]},
             {"indicator":"I4","numerator":3,"denominator":2},
             {"indicator":"I2","value":5},
             {"indicator":"I9","value":5},
             {"indicator":"I1","location":"MOON","value":5}]},
           {"partner":"PAX","period":"2024-Q2","status":"accepted","values":[
             {"indicator":"I1","value":%s},
             {"indicator":"I1","value":1}]},
           {"partner":"PAX","period":"2024-Q3","status":"accepted","values":[
             {"indicator":"I1","cells":[{"categories":{"sex":"male"},"value":1,"numerator":1}]}]},
           {"partner":"PAX","period":"2024-Q3","status":"done","values":[]},
           {"partner":"PAX","period":"2024-02","status":"accepted","values":[]}],
         "adjustments":[{"indicator":"I4","period":"2024-Q9","amount":%s,"reason":""}]}"""
            .formatted(
                increment("I1", ",\"disaggregation\":[\"sex\"]"),
                THIRTY_DIGITS,
                ENDLESS,
                THIRTY_DIGITS,
                THIRTY_DIGITS);
    Rest administrator = Rest.as("admin", server);
    Rest.Answer refused = administrator.post("bundles", bundle).expect(422);

    String indicators = "/framework/results/0/indicators";
    assertThat(pointers(refused))
        .containsExactlyInAnyOrder(
            "/partners/1/firstPeriod",
            "/framework/dimensions/1/categories",
            "/framework/results/0/parent",
            "/framework/results/1/parent",
            "/framework/results/2/type",
            "/framework/results/2/parent",
            indicators + "/1/overTime",
            indicators + "/2/disaggregation/0",
            indicators + "/2/partners/0",
            indicators + "/2/partners/2",
            indicators + "/2/targets/0/period",
            indicators + "/2/targets/1/value",
            indicators + "/2/targets/2/value",
            "/reports/0/values/0/cells/1",
            "/reports/0/values/0/cells/2/categories/sex",
            "/reports/0/values/1/numerator",
            "/reports/0/values/3/indicator",
            "/reports/0/values/4/location",
            "/reports/1/values/0/value",
            "/reports/1/values/1",
            "/reports/2/values/0/cells/0",
            "/reports/3/partner",
            "/reports/3/status",
            "/reports/4/period",
            "/adjustments/0/indicator",
            "/adjustments/0/period",
            "/adjustments/0/amount",
            "/adjustments/0/reason");
    assertThat(refused.json().at("/code").textValue()).isEqualTo("error.invalid");
    for (JsonNode error : refused.json().get("errors")) {
      assertThat(error.get("detail").textValue()).as(error.toString()).contains(" ");
    }
    administrator.get("programmes/BAD-BUNDLE").expect(404);
  }

  @Test
  void theFirstHundredOfManyFaultsAreNamed() {
    String indicators =
        IntStream.range(0, 150)
            .mapToObj(i -> increment("I" + i, "").replace("increment", "decrement"))
            .collect(Collectors.joining(","));
    Rest.Answer refused =
        Rest.as("admin", server).post("bundles", bundle("BAD-MANY", indicators, "")).expect(422);
    assertThat(pointers(refused))
        .hasSize(100)
        .startsWith("/framework/results/0/indicators/0/meaning");
  }

  @Test
  void tenThousandIndicatorsAreRefusedInABundleAndInADraft() {
    String indicators =
        IntStream.range(0, 10_000)
            .mapToObj(i -> increment("I" + i, ""))
            .collect(Collectors.joining(","));
    Rest administrator = Rest.as("admin", server);
    assertThat(
            pointers(
                administrator
                    .post("bundles", bundle("BAD-TEN-THOUSAND", indicators, ""))
                    .expect(422)))
        .containsExactly("/framework/results");
    administrator.get("programmes/BAD-TEN-THOUSAND").expect(404);

    administrator.post("bundles", bundle("BAD-DRAFT", increment("I1", ""), "")).expect(201);
    String path = "programmes/BAD-DRAFT/framework";
    Rest.Answer before = administrator.get(path).expect(200);
    assertThat(
            pointers(
                administrator
                    .put(path, framework(indicators), "If-Match", before.etag())
                    .expect(422)))
        .containsExactly("/results");
    assertThat(
            pointers(
                administrator
                    .put(
                        path,
                        framework(
                            increment("I1", "").replace("\"sum\"", "\"average\"")
                                + ","
                                + increment("I1", ",\"baseline\":{\"year\":2023,\"numerator\":1}")
                                + ","
                                + increment("no code", ",\"finalTarget\":" + ENDLESS)),
                        "If-Match",
                        before.etag())
                    .expect(422)))
        .containsExactlyInAnyOrder(
            "/results/0/indicators/0/overTime",
            "/results/0/indicators/1/code",
            "/results/0/indicators/1/baseline",
            "/results/0/indicators/2/code",
            "/results/0/indicators/2/finalTarget");
    Rest.Answer after = administrator.get(path).expect(200);
    assertThat(after.etag()).isEqualTo(before.etag());
    assertThat(after.json()).isEqualTo(before.json());
  }

  @Test
  void aReportIsRefusedWholeAndStaysAsItWas() {
    Rest administrator = Rest.as("admin", server);
    String indicators =
        increment("I1", ",\"disaggregation\":[\"sex\"]")
            + ","
            + """
            {"code":"I2","title":{"en":"I"},"measure":"percentage","meaning":"rate",
             "overTime":"sum","acrossPartners":"ratio_of_sums","partners":["PAX"]}""";
    String draft =
        """
        {"partner":"PAX","period":"2024-Q1","status":"draft",
         "values":[{"indicator":"I1","value":7}]}""";
    administrator.post("bundles", bundle("BAD-REPORT", indicators, draft)).expect(201);
    Rest pax = Rest.as("pax", server);
    String path = "programmes/BAD-REPORT/reports/2024-Q1/PAX";
    Rest.Answer before = pax.get(path).expect(200);
    Rest.Answer refused =
        pax.put(
                path,
                """
                {"values":[
                  {"indicator":"I1","cells":[{"categories":{"sex":"female"},"value":1},
                                             {"categories":{"sex":"female"},"value":1},
                                             {"categories":{},"value":1}]},
                  {"indicator":"I2","numerator":5,"denominator":4},
                  {"indicator":"I3","value":%s}]}"""
                    .formatted(THIRTY_DIGITS),
                "If-Match",
                before.etag())
            .expect(422);
    assertThat(pointers(refused))
        .containsExactlyInAnyOrder(
            "/values/0/cells/1",
            "/values/0/cells/2/categories",
            "/values/1/numerator",
            "/values/2/indicator");
    Rest.Answer after = pax.get(path).expect(200);
    assertThat(after.etag()).isEqualTo(before.etag());
    assertThat(after.json()).isEqualTo(before.json());
  }

  @Test
  void aWindowIsOfWholePeriodsInTheirOrder() {
    Rest administrator = Rest.as("admin", server);
    administrator.post("bundles", bundle("BAD-WINDOW", increment("I1", ""), "")).expect(201);
    String results = "programmes/BAD-WINDOW/results?";
    for (String window :
        List.of(
            "from=2024-02&to=2024-Q2",
            "from=2024-01-15&to=2024-03-31",
            "from=2024-Q3&to=2024-Q2",
            "to=2024-Q2")) {
      Rest.Answer refused = administrator.get(results + window).expect(422);
      assertThat(pointers(refused)).as(window).isNotEmpty();
    }
  }

  private static List<String> pointers(Rest.Answer refused) {
    return refused.json().get("errors").findValuesAsText("pointer");
  }

  private static String increment(String code, String more) {
    return """
    {"code":"%s","title":{"en":"I"},"measure":"unit","meaning":"increment","overTime":"sum",
     "acrossPartners":"sum","unitOfCount":"person","partners":["PAX"]%s}"""
        .formatted(code, more);
  }

  private static String framework(String indicators) {
    return """
    {"dimensions":[{"code":"sex","categories":["female","male","unknown"]}],
     "results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[%s]}]}"""
        .formatted(indicators);
  }

  private static String bundle(String code, String indicators, String reports) {
    return """
    {"programme":{"code":"%s","title":{"en":"Bad"},"start":"2024-01-01","end":"2024-12-31",
       "reportingFrequency":"quarterly"},
     "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
     "framework":%s,
     "reports":[%s]}"""
        .formatted(code, framework(indicators), reports);
  }
}
