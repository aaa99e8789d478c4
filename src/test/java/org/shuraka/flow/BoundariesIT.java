package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn("admin@shuraka.example", ShippedWar.samplePassword());
    String page = visitor.get("dashboard?programme=BY-DISTRICT").body();
    // The six districts of the governorate in which three reported, and nothing of the other one.
    assertThat(count("<path class=\"shade", page)).isEqualTo(6);
    assertThat(count("<path class=\"shade[1-5]\"", page)).isEqualTo(3);
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
          "locations":[{"code":"SY0101"},{"code":"SY0102"},{"code":"SY0103"}]},
         "partners":[{"code":"BY-DISTRICT-P","name":{"en":"P"},"firstPeriod":"2024-Q1",
          "lastPeriod":"2024-Q4"}],
         "framework":{"results":[{"code":"R","type":"output","title":{"en":"R"},
          "indicators":[{"code":"I","title":{"en":"I"},"measure":"unit","meaning":"increment",
           "overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
           "partners":["BY-DISTRICT-P"]}]}]},
         "reports":[{"partner":"BY-DISTRICT-P","period":"2024-Q1","status":"accepted",
          "values":[{"indicator":"I","location":"SY0101","value":10},
           {"indicator":"I","location":"SY0102","value":20},
           {"indicator":"I","location":"SY0103","value":30}]}]}""";
  }
}
