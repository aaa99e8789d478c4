package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.dashboard.SmallBoundaries;
import org.shuraka.platform.ShippedWar;

/** Official boundaries come in, are drawn from, are replaced and go. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BoundariesIT {

  private static final String DISTRICTS = "boundaries/SY/2";
  private static final String GEOJSON = "application/geo+json";

  /** Of each race. */
  private static final int ROUNDS = 20;

  /** Head of one field of a form. */
  private static final String PART =
      "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void districtsOfAProgrammeAreDrawnFromOfficialBoundaries() {
    Rest admin = Rest.as("admin", server);
    Rest.Answer made =
        put(admin, DISTRICTS, SmallBoundaries.districts("SY", 12, 2_000)).expect(201);
    assertThat(made.json().get("areas").intValue()).isEqualTo(12);
    assertThat(made.json().get("bytes").intValue()).isLessThan(100_000);

    admin.post("bundles", bundle()).expect(201);
    Visitor visitor = visitor();
    String page = visitor.get("dashboard?programme=BY-DISTRICT").body();
    // The six districts of the governorate in which three reported, and nothing of the other one.
    assertThat(count("<path class=\"shade", page)).isEqualTo(6);
    assertThat(count("<path class=\"shade-[1-5]\"", page)).isEqualTo(3);
    // A district in which nothing was counted is not one of which nothing is known.
    assertThat(count("<path class=\"shade-0\"", page)).isEqualTo(1);
    assertThat(count("<path class=\"shade-none\"", page)).isEqualTo(2);
    assertThat(page).contains("</span>0</li>", "up to 6", "up to 30");
    assertThat(page)
        .contains("District 2: 20")
        .contains("OCHA, COD-AB")
        .doesNotContain("District 7");

    admin.delete(DISTRICTS, admin.get(DISTRICTS).expect(200).etag()).expect(204);
    admin.get(DISTRICTS).expect(404);
    assertThat(visitor.get("dashboard?programme=BY-DISTRICT").body())
        .doesNotContain("<svg class=\"map\"");
    assertThat(admin.get("audit?subject=boundary_set").expect(200).text())
        .contains("boundary.add", "boundary.remove", "SY-2");
  }

  @Test
  void whoReplacesSaysWhatSheRead() {
    Rest admin = Rest.as("admin", server);
    String path = "boundaries/LB/2";
    String file = SmallBoundaries.districts("LB", 2, 10);
    String etag = put(admin, path, file).expect(201).etag();
    put(admin, path, file).expect(428);
    put(admin, path, file, "If-Match", "\"99\"").expect(412);
    String next = put(admin, path, file, "If-Match", etag).expect(200).etag();
    assertThat(next).isNotEqualTo(etag);
    admin.delete(path, etag).expect(412);
    admin.delete(path, next).expect(204);
  }

  @Test
  void ofTwoWhoBringInTheSameBoundariesTheSecondIsToldAboutTheFirst() throws Exception {
    Rest admin = Rest.as("admin", server);
    String path = "boundaries/TR/2";
    String file = SmallBoundaries.districts("TR", 2, 2_000);
    int told = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Rest.Answer> answers = both(() -> put(admin, path, file), () -> put(admin, path, file));
      Rest.Answer first = answers.get(answers.get(0).status() == 201 ? 0 : 1).expect(201);
      Rest.Answer second = answers.get(answers.get(0) == first ? 1 : 0);
      // Asked for the version where the first was done before it looked, told where it was not.
      assertThat(second.status()).as(second.text()).isIn(409, 428);
      if (second.status() == 409) {
        assertThat(second.json().get("detail").textValue()).contains("TR", "If-Match");
        told++;
      }
      admin.delete(path, first.etag()).expect(204);
    }
    assertThat(told).isPositive();
  }

  @Test
  void ofTwoWhoReplaceTheSameBoundariesTheSecondIsTold() throws Exception {
    Rest admin = Rest.as("admin", server);
    String path = "boundaries/CY/2";
    String file = SmallBoundaries.districts("CY", 2, 100);
    String etag = put(admin, path, file).expect(201).etag();
    for (int round = 0; round < ROUNDS; round++) {
      String read = etag;
      List<Rest.Answer> answers =
          both(
              () -> put(admin, path, file, "If-Match", read),
              () -> put(admin, path, file, "If-Match", read));
      assertThat(answers).extracting(Rest.Answer::status).containsExactlyInAnyOrder(200, 412);
      etag = admin.get(path).expect(200).etag();
    }
    admin.delete(path, etag).expect(204);
  }

  @Test
  void ofTwoOnThePageTheSecondReplacesWhatTheFirstBroughtIn() throws Exception {
    Rest admin = Rest.as("admin", server);
    String path = "boundaries/AM/2";
    Visitor one = visitor();
    Visitor other = visitor();
    for (int round = 0; round < ROUNDS; round++) {
      // Files of two sizes: what is kept at last is the second one's, whole.
      List<String> pages = both(() -> bring(one, 2), () -> bring(other, 4));
      assertThat(pages.get(0)).contains("Boundaries of AM, level 2: 2 areas");
      assertThat(pages.get(1)).contains("Boundaries of AM, level 2: 4 areas");
      Rest.Answer kept = admin.get(path).expect(200);
      assertThat(kept.json().get("version").intValue()).isEqualTo(2);
      assertThat(kept.json().get("areas").intValue()).isIn(2, 4);
      admin.delete(path, kept.etag()).expect(204);
    }
  }

  private Visitor visitor() {
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("admin@shuraka.example", ShippedWar.samplePassword());
    return visitor;
  }

  /** By the form as it came; answers the page that follows. */
  private static String bring(Visitor visitor, int districts) {
    String page = visitor.get("boundaries").body();
    String form = page.substring(page.indexOf("<form id=\"bring\""));
    Map<String, String> fields = Visitor.hidden(form.substring(0, form.indexOf("</form>")));
    fields.put("bring:source", "OCHA");
    fields.put("bring:take", "x");
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(PART.formatted(name)).append(value).append("\r\n"));
    body.append(PART.formatted("bring:file\"; filename=\"am.geojson"))
        .append(SmallBoundaries.districts("AM", districts, 500))
        .append("\r\n--part--\r\n");
    return visitor
        .send(
            visitor
                .request("boundaries")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body.toString())))
        .body();
  }

  private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<T> first = two.submit(() -> at(start, one));
      Future<T> second = two.submit(() -> at(start, other));
      return List.of(first.get(), second.get());
    } finally {
      two.shutdown();
    }
  }

  private static <T> T at(CyclicBarrier start, Callable<T> act) throws Exception {
    start.await();
    return act.call();
  }

  @Test
  void faultsAreNamedWithTheirPlace() {
    Rest admin = Rest.as("admin", server);
    String twice = SmallBoundaries.districts("JO", 2, 5).replace("JO0202", "JO0101");
    JsonNode fault = put(admin, "boundaries/JO/2", twice).expect(422).json().get("errors").get(0);
    assertThat(fault.get("pointer").textValue()).isEqualTo("/features/1/properties/ADM2_PCODE");
    assertThat(fault.get("detail").textValue()).contains("JO0101", "/features/0");
    put(admin, "boundaries/JO/2", "{\"type\":").expect(400);
    put(admin, "boundaries/JO/1", SmallBoundaries.districts("JO", 2, 5)).expect(422);
    admin.get("boundaries/JO/2").expect(404);
  }

  @Test
  void onlyAdministratorsKeepBoundaries() {
    for (String name : new String[] {"manager", "donor", "iihlr"}) {
      Rest other = Rest.as(name, server);
      assertThat(other.get("boundaries").status()).isIn(403, 404);
      assertThat(put(other, DISTRICTS, SmallBoundaries.districts("SY", 2, 5)).status())
          .isIn(403, 404);
    }
  }

  private static Rest.Answer put(Rest as, String path, String file, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = GEOJSON;
    return as.call(
        "PUT", path + "?source=OCHA,%20COD-AB", file.getBytes(StandardCharsets.UTF_8), all);
  }

  private static long count(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().count();
  }

  private static String bundle() {
    return """
        {"programme":{"code":"BY-DISTRICT","title":{"en":"By district"},"start":"2024-01-01",
          "end":"2024-12-31","reportingFrequency":"quarterly",
          "locations":[{"code":"SY0101"},{"code":"SY0102"},{"code":"SY0103"},{"code":"SY0104"}]},
         "partners":[{"code":"BY-DISTRICT-P","name":{"en":"P"},"firstPeriod":"2024-Q1",
          "lastPeriod":"2024-Q4"}],
         "framework":{"results":[{"code":"R","type":"output","title":{"en":"R"},
          "indicators":[{"code":"I","title":{"en":"I"},"measure":"unit","meaning":"increment",
           "overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
           "partners":["BY-DISTRICT-P"]}]}]},
         "reports":[{"partner":"BY-DISTRICT-P","period":"2024-Q1","status":"accepted",
          "values":[{"indicator":"I","location":"SY0101","value":10},
           {"indicator":"I","location":"SY0102","value":20},
           {"indicator":"I","location":"SY0103","value":30},
           {"indicator":"I","location":"SY0104","value":0}]}]}""";
  }
}
