package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.awt.image.BufferedImage;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.media.Png;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Sha256;

/** Reports to donors over REST: draft, second person, seal, restatement, windows and shares. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DonorReportsIT {

  private static final String NAME = "\u202EPAX (كلنا) – IQ 12";

  /** Media types by which documents are asked for, and how their names end. */
  private static final Map<String, String> FORMS =
      Map.of(
          "application/pdf",
          "pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "docx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "xlsx",
          "application/xml",
          "iati.xml");

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void aDraftIsSealedByASecondPersonAndRestatedByTheNextReport() {
    Rest manager = Rest.as("manager", server);
    Rest admin = Rest.as("admin", server);
    String at = programme(manager, "SEALS");
    long grant = grant(manager, at, "G-1", "40", true).json().get("id").longValue();

    String report = drafted(manager, grant, "2024-Q1", "2024-Q1");
    Rest.Answer draft = manager.get(report, "Accept", "application/json").expect(200);
    assertThat(draft.response().headers().firstValue("X-Content-SHA256"))
        .hasValue(Sha256.of(draft.text()));
    assertThat(draft.json().has("sealedAt")).isFalse();
    assertThat(total(draft.json()).isNull()).as("nothing accepted yet").isTrue();
    manager.act(report, "approve", "").expect(409);
    for (Map.Entry<String, String> form : FORMS.entrySet()) {
      Rest.Answer file = manager.get(report, "Accept", form.getKey()).expect(200);
      assertThat(file.response().headers().firstValue("Content-Type").orElseThrow())
          .startsWith(form.getKey());
      assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
          .endsWith("_draft." + form.getValue() + "\"");
    }

    accept(manager, at, 42);
    manager.act(report, "refresh", "").expect(200);
    String texts = "{\"summary\":\"=%s\"}".formatted("x".repeat(49_999));
    String etag = manager.get(report, "Accept", "application/json").etag();
    manager.patch(report, texts, "If-Match", etag).expect(200);
    manager.patch(report, texts, "If-Match", etag).expect(412);
    manager.patch(report, texts).expect(428);
    String now = manager.get(report, "Accept", "application/json").etag();
    manager
        .patch(report, "{\"summary\":\"%s\"}".formatted("x".repeat(50_001)), "If-Match", now)
        .expect(422);
    manager.act(report, "approve", "").expect(409);
    admin.act(report, "approve", "").expect(200);

    Rest.Answer sealed = manager.get(report, "Accept", "application/json").expect(200);
    assertThat(sealed.response().headers().firstValue("X-Content-SHA256"))
        .hasValue(Sha256.of(sealed.text()));
    assertThat(total(sealed.json()).intValue()).isEqualTo(42);
    assertThat(indicator(sealed.json()).at("/contribution/toDate").decimalValue())
        .isEqualByComparingTo("16.8");
    assertThat(sealed.json().at("/deviations/0/kind").textValue()).isEqualTo("below");
    assertThat(sealed.text()).doesNotContain("byPartner");
    manager.patch(report, "{\"summary\":\"other\"}", "If-Match", sealed.etag()).expect(409);
    manager.act(report, "refresh", "").expect(409);
    manager.act(report, "discard", "{\"reason\":\"Wrong\"}").expect(409);
    for (Map.Entry<String, String> form : FORMS.entrySet()) {
      byte[] file = manager.get(report, "Accept", form.getKey()).expect(200).response().body();
      assertThat(manager.get(report, "Accept", form.getKey()).response().body()).isEqualTo(file);
    }
    assertThat(manager.get(report + "/verify").json().get("verified").booleanValue()).isTrue();

    String partner = at + "/reports/2024-Q1/PAX";
    manager
        .act(
            partner,
            "reopen",
            "{\"reason\":\"Ali lost a list\",\"donorReason\":\"A list was lost\"}")
        .expect(200);
    hand(Rest.as("pax", server), partner, 50);
    manager.act(partner, "accept", "").expect(200);
    String next = drafted(manager, grant, "2024-04-01", "2024-06-30");
    JsonNode restated = manager.get(next, "Accept", "application/json").expect(200).json();
    JsonNode line = restated.at("/restatements/0");
    assertThat(line.get("indicator").textValue()).isEqualTo("PEOPLE");
    assertThat(line.get("was").intValue()).isEqualTo(42);
    assertThat(line.get("is").intValue()).isEqualTo(50);
    assertThat(line.at("/causes/0/reason").textValue()).isEqualTo("A list was lost");
    assertThat(line.at("/causes/0").has("who")).isFalse();
    assertThat(manager.get(report, "Accept", "application/json").text()).isEqualTo(sealed.text());
    manager.act(next, "discard", "{}").expect(422);
    manager.act(next, "discard", "{\"reason\":\"Made for a trial\"}").expect(204);
    manager.get(next, "Accept", "application/json").expect(404);
  }

  @Test
  void windowsAreWholePeriodsAndSharesNeverMoreThanTheWhole() {
    Rest manager = Rest.as("manager", server);
    String at = programme(manager, "WINDOWS");
    Rest.Answer first = grant(manager, at, "G-1", "60", false).expect(201);
    String reports = "grants/" + first.json().get("id").longValue() + "/donor-reports";
    String cut =
        manager.post(reports, "{\"from\":\"2024-02-01\",\"to\":\"2024-06-30\"}").expect(422).text();
    assertThat(cut).contains("2024-Q1 – 2024-Q2", "2024-Q2 – 2024-Q2");
    manager.post(reports, "{\"from\":\"2024-Q2\",\"to\":\"2024-Q1\"}").expect(422);
    manager.post(reports, "{\"from\":\"2031-01-01\",\"to\":\"2031-12-31\"}").expect(422);

    String second = grant(manager, at, "G-2", "50", false).expect(422).text();
    assertThat(second).contains("/share", "G-1", "60");
    Rest.Answer fitting = grant(manager, at, "G-2", "40", false).expect(201);
    String path = at + "/grants/" + fitting.json().get("id").longValue();
    String more = form("G-2", "41", false);
    manager.put(path, more, "If-Match", fitting.etag()).expect(422);
    manager.put(path, form("G-2", "39", true), "If-Match", fitting.etag()).expect(200);
    manager.put(path, form("G-2", "39", true), "If-Match", fitting.etag()).expect(412);
  }

  @Test
  void whatIsSealedKeepsTheLogoOfItsTime() {
    Rest manager = Rest.as("manager", server);
    String at = programme(manager, "LOGOS");
    Rest.Answer made = grant(manager, at, "G-1", "40", true).expect(201);
    long id = made.json().get("id").longValue();
    String grant = at + "/grants/" + id;
    String logo = grant + "/logo";
    manager.get(logo).expect(404);
    logo(manager, logo, picture(0xFFCC0000), "image/png", made.etag()).expect(200);
    logo(manager, logo, picture(0xFFCC0000), "image/png", made.etag()).expect(412);
    manager.call("PUT", logo, picture(0xFFCC0000), "Content-Type", "image/png").expect(428).text();
    Rest.Answer red = manager.get(grant).expect(200);
    byte[] shown = manager.get(logo).expect(200).response().body();
    assertThat(red.json().get("logo").textValue()).isEqualTo(Sha256.of(shown));

    String report = drafted(manager, id, "2024-Q1", "2024-Q1");
    Rest.Answer before = manager.get(report, "Accept", "application/json").expect(200);
    assertThat(before.json().at("/grant/logo/sha256").textValue()).isEqualTo(Sha256.of(shown));
    logo(manager, logo, picture(0xFF0000CC), "image/jpeg", red.etag()).expect(200);
    Rest.Answer draft = manager.get(report, "Accept", "application/json").expect(200);
    assertThat(draft.etag()).as("whoever read it must read it again").isNotEqualTo(before.etag());
    assertThat(draft.json().at("/grant/logo/sha256").textValue())
        .isEqualTo(Sha256.of(manager.get(logo).expect(200).response().body()))
        .isNotEqualTo(Sha256.of(shown));
    assertThat(draft.response().headers().firstValue("X-Content-SHA256"))
        .hasValue(Sha256.of(draft.text()));
    manager.act(report, "approve", "").expect(409);
    Rest.as("admin", server).act(report, "approve", "").expect(200);

    Map<String, byte[]> sealed = files(manager, report);
    manager.delete(logo, manager.get(grant).etag()).expect(204);
    manager.get(logo).expect(404);
    files(manager, report)
        .forEach((form, file) -> assertThat(file).as(form).isEqualTo(sealed.get(form)));
    assertThat(manager.get(report + "/verify").json().get("verified").booleanValue()).isTrue();
    assertThat(manager.get("audit?programme=LOGOS").expect(200).text()).contains("grant.logo");
  }

  private static Map<String, byte[]> files(Rest reader, String report) {
    return FORMS.keySet().stream()
        .collect(
            Collectors.toMap(
                form -> form,
                form -> reader.get(report, "Accept", form).expect(200).response().body()));
  }

  @Test
  void whatIsNoLogoIsRefusedWithTheReason() {
    Rest manager = Rest.as("manager", server);
    String at = programme(manager, "NO-LOGO");
    Rest.Answer made = grant(manager, at, "G-1", "40", true).expect(201);
    String logo = at + "/grants/" + made.json().get("id").longValue() + "/logo";
    byte[] png = picture(0xFFCC0000);
    byte[] large = Arrays.copyOf(png, 10 * 1024 * 1024);
    assertThat(logo(manager, logo, large, "image/png", made.etag()).expect(413).text())
        .contains("1 MB");
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    assertThat(logo(manager, logo, pdf, "image/png", made.etag()).expect(422).text())
        .contains("/logo", "application/pdf");
    logo(manager, logo, pdf, "application/pdf", made.etag()).expect(415);
    logo(manager, logo, Arrays.copyOf(png, 60), "image/png", made.etag()).expect(422);
    logo(Rest.as("pax", server), logo, png, "image/png", made.etag()).expect(403);
    Rest.as("donor", server).get(logo).expect(404);
    manager.get(logo).expect(404);
  }

  private static Rest.Answer logo(Rest caller, String path, byte[] file, String type, String etag) {
    return caller.call("PUT", path, file, "Content-Type", type, "If-Match", etag);
  }

  private static byte[] picture(int colour) {
    BufferedImage image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 60; x++) {
      image.setRGB(x, 20, colour);
    }
    return Png.of(image);
  }

  private static JsonNode indicator(JsonNode content) {
    return content.at("/results/0/indicators/0");
  }

  private static JsonNode total(JsonNode content) {
    JsonNode value = indicator(content).at("/achieved/toDate/value");
    return value.isMissingNode() ? NullNode.instance : value;
  }

  private static String drafted(Rest manager, long grant, String from, String to) {
    JsonNode job =
        manager.finished(
            manager.post(
                "grants/" + grant + "/donor-reports",
                "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to)));
    return job.get("result").textValue().replaceFirst("^/api/v1/", "");
  }

  private static String form(String reference, String share, boolean shown) {
    return """
        {"donor":"US-STATE","reference":"%s","currency":"USD","start":"2024-01-01",
         "end":"2024-12-31","language":"en","share":%s,"shareShown":%s}"""
        .formatted(reference, share, shown);
  }

  private static Rest.Answer grant(
      Rest manager, String at, String reference, String share, boolean shown) {
    return manager.post(at + "/grants", form(reference, share, shown));
  }

  /** A programme of the manager's with one indicator, which PAX reports. */
  private static String programme(Rest manager, String code) {
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"%s"},"start":"2024-01-01","end":"2024-12-31",
             "reportingFrequency":"quarterly"}"""
                .formatted(code, NAME))
        .expect(201);
    String at = "programmes/" + code;
    manager
        .post(
            at + "/partners",
            "{\"code\":\"PAX\",\"firstPeriod\":\"2024-Q1\",\"lastPeriod\":\"2024-Q4\"}")
        .expect(200);
    Rest.Answer draft = manager.get(at + "/framework").expect(200);
    manager
        .put(
            at + "/framework",
            """
            {"dimensions":[],"results":[{"code":"R1","type":"output","title":{"en":"=1+1"},
              "indicators":[{"code":"PEOPLE","title":{"en":"People"},"measure":"unit",
               "meaning":"increment","overTime":"sum","acrossPartners":"sum",
               "unitOfCount":"person","partners":["PAX"],
               "targets":[{"period":"2024-Q1","value":100}]}]}]}""",
            "If-Match",
            draft.etag())
        .expect(200);
    manager.act(at + "/framework", "approve", "{\"reason\":\"Agreed\"}").expect(200);
    return at;
  }

  private void accept(Rest manager, String at, int people) {
    manager.post(at + "/periods/2024-Q1/open", "").expect(200);
    hand(Rest.as("pax", server), at + "/reports/2024-Q1/PAX", people);
    manager.act(at + "/reports/2024-Q1/PAX", "accept", "").expect(200);
  }

  private static void hand(Rest officer, String report, int people) {
    officer
        .put(
            report,
            """
            {"values":[{"indicator":"PEOPLE","value":%d}],
             "narrative":{"progress":"People came."}}"""
                .formatted(people),
            "If-Match",
            officer.get(report).expect(200).etag())
        .expect(200);
    officer.act(report, "submit", "").expect(200);
  }
}
