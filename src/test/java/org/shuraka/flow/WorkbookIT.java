package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.Arrays;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.exchange.EditedWorkbook;
import org.shuraka.platform.ShippedWar;

/** A report taken away as a workbook and brought back, over REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkbookIT {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void quarterByWorkbook() {
    String report = report("BOOK-QUARTER");
    Rest pax = Rest.as("pax", server);
    byte[] filled =
        workbook(pax, report, "ar")
            .text("figures", "PEOPLE@ERB|female", "figure", "١٢")
            .number("figures", "PEOPLE@ERB|male", "figure", "3")
            .text("activities", "A1", "status", "نُفّذ")
            .number("expenditures", "B1", "amount", "250.5")
            .text("narrative", "progress", "text", "تدربوا.")
            .file();
    JsonNode seen = put(pax, report + "/workbook?preview=true", filled).expect(200).json();
    assertThat(seen.get("changes")).hasSize(5);
    assertThat(pax.get(report).json().get("activities")).isEmpty();
    put(pax, report + "/workbook", filled).expect(428);
    Rest.Answer applied =
        put(pax, report + "/workbook", filled, "If-Match", pax.get(report).etag()).expect(200);
    assertThat(applied.etag()).isEqualTo(pax.get(report).etag());
    JsonNode now = pax.get(report).json();
    assertThat(now.at("/values/0/cells/0/value").decimalValue()).isEqualByComparingTo("12");
    assertThat(now.at("/values/0/comment").asText()).isEqualTo("Counted");
    assertThat(now.at("/activities/0/status").asText()).isEqualTo("done");
    assertThat(now.at("/expenditures/0/amount").decimalValue()).isEqualByComparingTo("250.5");
    assertThat(now.at("/narrative/progress").asText()).isEqualTo("تدربوا.");
    Rest.Answer again =
        put(pax, report + "/workbook", filled, "If-Match", pax.get(report).etag()).expect(200);
    assertThat(again.json().get("changes")).isEmpty();
    assertThat(Rest.as("admin", server).get("audit?programme=BOOK-QUARTER").text())
        .contains("report.export", "workbook.apply");
  }

  @Test
  void rulesOfTheReportAreToldByCellAndNothingIsTaken() {
    String report = report("BOOK-RULES");
    Rest pax = Rest.as("pax", server);
    EditedWorkbook edited =
        workbook(pax, report, "en")
            .number("figures", "SHARE@", "figure", "5")
            .number("figures", "SHARE@", "denominator", "4")
            .number("activities", "A1", "participants/female|18to29", "1.5")
            .text("figures", "PEOPLE@ERB", "notApplicable", "yes")
            .number("figures", "PEOPLE@ERB|male", "figure", "1");
    for (String query : new String[] {"?preview=true", ""}) {
      JsonNode refused =
          put(pax, report + "/workbook" + query, edited.file(), "If-Match", pax.get(report).etag())
              .expect(422)
              .json();
      assertThat(refused.get("errors").findValuesAsText("pointer"))
          .containsExactlyInAnyOrder(
              edited.pointer("figures", "SHARE@", "figure"),
              edited.pointer("figures", "PEOPLE@ERB", "notApplicable"),
              edited.pointer("activities", "A1", "participants/female|18to29"));
    }
    assertThat(pax.get(report).json().get("values")).hasSize(1);
  }

  @Test
  void datesTotalsAndWhatIsNotTakenAreSaidInTheReadersLanguage() {
    String report = report("BOOK-MEANT");
    Rest pax = Rest.as("pax", server);
    EditedWorkbook dated =
        workbook(pax, report, "fr")
            .cell("figures", "SHARE@", "figure", " t=\"d\"", "<v>2026-05-12</v>")
            .number("figures", "PEOPLE@ERB", "figure", "99");
    JsonNode refused =
        put(pax, report + "/workbook?preview=true", dated.file(), "Accept-Language", "fr")
            .expect(422)
            .json()
            .get("errors");
    assertThat(refused.findValuesAsText("detail").toString())
        .contains("12 mai 2026", "Le total 99 a été saisi", "donnent 2");
    EditedWorkbook total =
        workbook(pax, report, "en")
            .text("figures", "PEOPLE@ERB|unknown", "figure", "")
            .number("figures", "PEOPLE@ERB", "figure", "99")
            .text("figures", "SHARE@", "target", "12");
    JsonNode seen = put(pax, report + "/workbook?preview=true", total.file()).expect(200).json();
    assertThat(seen.get("notes").findValuesAsText("code"))
        .containsExactlyInAnyOrder("workbook.total.unknown", "workbook.cell.protected");
    put(pax, report + "/workbook", total.file(), "If-Match", pax.get(report).etag()).expect(200);
    assertThat(pax.get(report).json().at("/values/0/value").decimalValue())
        .isEqualByComparingTo("99");
  }

  @Test
  void conflictIsToldAndDecided() {
    String report = report("BOOK-BOTH");
    Rest pax = Rest.as("pax", server);
    EditedWorkbook edited =
        workbook(pax, report, "fr").text("figures", "PEOPLE@ERB", "comment", "Du classeur");
    String before = pax.get(report).etag();
    pax.patch(
            report,
            "{\"values\":[{\"indicator\":\"PEOPLE\",\"location\":\"ERB\",\"value\":4,\"comment\":\"Page\"}]}",
            "If-Match",
            before)
        .expect(200);
    put(pax, report + "/workbook", edited.file(), "If-Match", before).expect(412);
    String now = pax.get(report).etag();
    JsonNode refused =
        put(pax, report + "/workbook", edited.file(), "If-Match", now).expect(422).json();
    assertThat(refused.at("/errors/0/pointer").asText())
        .isEqualTo(edited.pointer("figures", "PEOPLE@ERB", "comment"));
    put(pax, report + "/workbook?conflicts=keep", edited.file(), "If-Match", now).expect(200);
    assertThat(pax.get(report).json().at("/values/0/comment").asText()).isEqualTo("Page");
    put(pax, report + "/workbook?conflicts=replace", edited.file(), "If-Match", now).expect(200);
    assertThat(pax.get(report).json().at("/values/0/comment").asText()).isEqualTo("Du classeur");
    assertThat(pax.get(report).json().at("/values/0/value").decimalValue())
        .isEqualByComparingTo("4");
  }

  @Test
  void onlyWhoMayReadTakesAwayAndOnlyItsOfficerBringsBack() {
    String report = report("BOOK-SCOPE");
    byte[] file = workbook(Rest.as("admin", server), report, "en").file();
    put(Rest.as("admin", server), report + "/workbook?preview=true", file).expect(403);
    Rest.as("iihlr", server).get(report + "/workbook").expect(404);
    put(Rest.as("iihlr", server), report + "/workbook?preview=true", file).expect(404);
    Rest.as("pax", server).get(report + "/workbook?language=xx").expect(422);
    put(Rest.as("pax", server), report + "/workbook?preview=true", new byte[] {1, 2}).expect(422);
  }

  private static EditedWorkbook workbook(Rest rest, String report, String language) {
    return new EditedWorkbook(
        rest.get(report + "/workbook?language=" + language).expect(200).response().body());
  }

  private static Rest.Answer put(Rest rest, String path, byte[] file, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = XLSX;
    return rest.call("PUT", path, file, all);
  }

  private String report(String code) {
    Rest.as("admin", server).post("bundles", EditedWorkbook.bundle(code)).expect(201);
    return "programmes/" + code + "/reports/2024-Q1/PAX";
  }
}
