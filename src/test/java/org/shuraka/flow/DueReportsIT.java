package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** Grants' calendars over REST: agreed, changed, and the drafts that are made because of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DueReportsIT {

  private static final String NAME = "\u202EPAX (كلنا) – IQ 12";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private final String code = "DUE-" + UUID.randomUUID().toString().substring(0, 8);
  private final String at = "programmes/" + code;
  private Rest manager;

  /** Half-years of 2024 and 2025, which two partners report. */
  @BeforeEach
  void aProgramme() {
    manager = Rest.as("manager", server);
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"%s"},"start":"2024-01-01","end":"2025-12-31",
             "reportingFrequency":"half_yearly","timezone":"Asia/Baghdad"}"""
                .formatted(code, NAME))
        .expect(201);
    for (String partner : new String[] {"PAX", "IIHLR"}) {
      manager
          .post(
              at + "/partners",
              "{\"code\":\"%s\",\"firstPeriod\":\"2024-H1\",\"lastPeriod\":\"2025-H2\"}"
                  .formatted(partner))
          .expect(200);
    }
  }

  @Test
  void aCalendarThatCutsAPeriodIsRefusedAndThoseThatFitAreNamed() {
    Rest.Answer refused = manager.post(at + "/grants", grant("us_fiscal_year", "")).expect(422);
    assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo("/reportingCalendar");
    assertThat(refused.text())
        .contains("2024-H2", "2024-07-01", "2024-12-31", "half_yearly, calendar_year");
    manager.post(at + "/grants", grant("monthly", "")).expect(422);
    manager.post(at + "/grants", grant("half_yearly", ",\"indicatorSet\":\"NOBODYS\"")).expect(422);

    Rest.Answer made = manager.post(at + "/grants", grant("half_yearly", "")).expect(201);
    assertThat(made.json().get("dueDays").intValue()).isEqualTo(30);
    String yearly = "{\"reportingFrequency\":\"yearly\"}";
    assertThat(manager.patch(at, yearly, "If-Match", manager.get(at).etag()).expect(422).text())
        .contains("/reportingFrequency", "G-1");
  }

  @Test
  void aGrantIsAgreedAnewAndItsWindowsFollow() {
    Rest.Answer made = manager.post(at + "/grants", grant("half_yearly", "")).expect(201);
    String path = at + "/grants/" + made.json().get("id").longValue();
    assertThat(windows()).containsExactly("2024-H1", "2024-H2", "2025-H1", "2025-H2");

    String agreed =
        grant(
            "calendar_year",
            ",\"dueDays\":90,\"reportsFrom\":\"2025-03-01\",\"sections\":[\"trend\"],"
                + "\"reportTitle\":\"Annual report\",\"reportNotice\":\"Funded by US.\"");
    manager.put(path, agreed).expect(428);
    Rest.Answer changed = manager.put(path, agreed, "If-Match", made.etag()).expect(200);
    manager.put(path, agreed, "If-Match", made.etag()).expect(412);
    assertThat(changed.json().get("reportTitle").textValue()).isEqualTo("Annual report");
    assertThat(manager.get(path).json()).isEqualTo(changed.json());
    JsonNode due = manager.get(at + "/due-donor-reports?all=true").expect(200).json();
    assertThat(due.at("/items")).hasSize(1);
    assertThat(due.at("/items/0/window").textValue()).isEqualTo("2025");
    assertThat(due.at("/items/0/due").textValue()).isEqualTo("2026-03-31");

    Rest admin = Rest.as("admin", server);
    String bundle = admin.get(at + "/bundle").expect(200).text();
    admin.post("bundles", bundle.replace(code, code + "-2")).expect(201);
    assertThat(admin.get(at + "-2/due-donor-reports?all=true").json().at("/items/0/due"))
        .isEqualTo(due.at("/items/0/due"));
    assertThat(admin.get(at + "-2/grants").json().at("/items/0/reportNotice"))
        .isEqualTo(changed.json().get("reportNotice"));
    Rest.as("pax", server).get(at + "/due-donor-reports").expect(403);
    Rest.as("donor", server).get(at + "/due-donor-reports").expect(403);
  }

  @Test
  void whatIsMissingIsSaidAndOnceNothingIsADraftIsMadeOnce() {
    manager
        .post(at + "/grants", grant("half_yearly", ",\"reportsFrom\":\"2025-01-01\""))
        .expect(201);
    assertThat(prepared().at("/items/0/obstacles/0/code").textValue()).isEqualTo("no_framework");

    framework();
    manager.post(at + "/periods/2025-H1/open", "").expect(200);
    accept("2025-H1", "PAX");
    JsonNode missing = prepared();
    assertThat(missing.at("/items")).hasSize(2);
    JsonNode first = missing.at("/items/0");
    assertThat(first.get("state").textValue()).isEqualTo("not_prepared");
    assertThat(first.get("missing").intValue()).isEqualTo(1);
    assertThat(first.at("/obstacles/0").toString())
        .contains("report_missing", "IIHLR", "2025-H1", "draft");
    assertThat(missing.at("/items/1/obstacles").toString()).contains("not_opened");
    assertThat(missing.at("/items/1/missing").intValue()).isEqualTo(2);

    accept("2025-H1", "IIHLR");
    JsonNode drafted = prepared().at("/items/0");
    assertThat(drafted.get("state").textValue()).isEqualTo("draft");
    assertThat(drafted.has("triedAt")).isFalse();
    String report = "donor-reports/" + drafted.get("report").longValue();
    assertThat(prepared().at("/items/0/report")).isEqualTo(drafted.get("report"));
    JsonNode content = manager.get(report, "Accept", "application/json").expect(200).json();
    assertThat(content.at("/window/from").textValue()).isEqualTo("2025-H1");
    assertThat(content.at("/programme/title/en").textValue()).isEqualTo(NAME);
    assertThat(content.at("/results/0/indicators/0").has("donorCode"))
        .as("the donor keeps no list of indicators")
        .isFalse();

    String of = "donor-reports?programme=" + code;
    assertThat(manager.get(of + "&status=draft").json().get("items")).hasSize(1);
    assertThat(manager.get(of + "&status=published").json().get("items")).isEmpty();
    assertThat(manager.get(of + "&grant=1").json().get("items")).isEmpty();
    assertThat(manager.get(of + "&grant=" + drafted.get("grant").longValue()).json().get("items"))
        .hasSize(1);

    manager.act(report, "discard", "{\"reason\":\"The donor waives it\"}").expect(204);
    JsonNode discarded = prepared().at("/items/0");
    assertThat(discarded.get("state").textValue()).isEqualTo("discarded");
    assertThat(discarded.get("discardReason").textValue()).isEqualTo("The donor waives it");
  }

  /** A window in which nobody is expected to report is no report full of nothing. */
  @Test
  void withoutPartnersNothingCanBeTold() {
    framework();
    for (String partner : new String[] {"PAX", "IIHLR"}) {
      manager
          .post(
              at + "/partners",
              "{\"code\":\"%s\",\"firstPeriod\":\"2024-H1\",\"lastPeriod\":\"2024-H1\"}"
                  .formatted(partner))
          .expect(200);
    }
    manager
        .post(at + "/grants", grant("half_yearly", ",\"reportsFrom\":\"2025-07-01\""))
        .expect(201);
    assertThat(prepared().at("/items/0/obstacles/0/code").textValue())
        .isEqualTo("nothing_accepted");
  }

  @Test
  void theBreakdownIsInAReportOnlyWhereTheGrantWantsIt() {
    framework();
    manager.post(at + "/periods/2024-H1/open", "").expect(200);
    accept("2024-H1", "PAX");
    Rest.Answer made = manager.post(at + "/grants", grant("half_yearly", "")).expect(201);
    String path = at + "/grants/" + made.json().get("id").longValue();
    String reports = "grants/" + made.json().get("id").longValue() + "/donor-reports";
    String window = "{\"from\":\"2024-H1\",\"to\":\"2024-H1\"}";
    String report = result(manager.finished(manager.post(reports, window)));
    assertThat(cells(report)).isEqualTo(2);

    manager
        .put(path, grant("half_yearly", ",\"sections\":[]"), "If-Match", made.etag())
        .expect(200);
    manager.act(report, "refresh", "").expect(200);
    assertThat(cells(report)).isZero();
    assertThat(manager.get(report, "Accept", "application/json").text())
        .doesNotContain("trend\":[{");
  }

  private int cells(String report) {
    return manager
        .get(report, "Accept", "application/json")
        .expect(200)
        .json()
        .at("/results/0/indicators/0/achieved/toDate/cells")
        .size();
  }

  private static String result(JsonNode job) {
    return job.get("result").textValue().replaceFirst("^/api/v1/", "");
  }

  private JsonNode prepared() {
    JsonNode job = manager.finished(manager.post(at + "/due-donor-reports", ""));
    assertThat(job.get("result").textValue()).isEqualTo("/api/v1/" + at + "/due-donor-reports");
    return manager.get(at + "/due-donor-reports").expect(200).json();
  }

  private List<String> windows() {
    return manager
        .get(at + "/due-donor-reports?all=true&limit=10")
        .json()
        .get("items")
        .findValuesAsText("window");
  }

  @Test
  void theListIsReadPageByPage() {
    manager.post(at + "/grants", grant("half_yearly", "")).expect(201);
    String list = at + "/due-donor-reports?all=true&limit=3";
    JsonNode first = manager.get(list).expect(200).json();
    assertThat(first.get("items").findValuesAsText("window"))
        .containsExactly("2024-H1", "2024-H2", "2025-H1");
    JsonNode second =
        manager.get(list + "&cursor=" + first.get("next").textValue()).expect(200).json();
    assertThat(second.get("items").findValuesAsText("window")).containsExactly("2025-H2");
    assertThat(second.has("next")).isFalse();
    manager.get(list + "&cursor=2024-13-01_1_1").expect(400);
    Rest.as("admin", server).get("programmes/NOBODYS/due-donor-reports").expect(404);
  }

  /** Each of two donors of one programme, of what it funds and of nothing that is being written. */
  @Test
  void aDonorIsToldWhatItIsStillToGetAndNothingOfOthers() {
    String old = "programmes/OLD-" + code;
    long grant = old(old);
    String mine = coming("donor");
    assertThat(mine)
        .contains("OURS-" + code, "Old &lt;one&gt;", "2001-H1", "2004-H2", "due on 30 July 2001")
        .contains("days late")
        .doesNotContain("2005-H1", "THEIRS-" + code, "IIHLR");
    assertThat(mine.split("<li>", -1)).hasSize(1 + 8);
    assertThat(coming("ada")).contains("THEIRS-" + code).doesNotContain("OURS-" + code);

    String window = "{\"from\":\"2001-H1\",\"to\":\"2001-H1\"}";
    String report =
        result(manager.finished(manager.post("grants/" + grant + "/donor-reports", window)));
    assertThat(coming("donor")).as("while there is a draft").isEqualTo(mine);
    Rest.as("admin", server).act(report, "approve", "").expect(200);
    assertThat(coming("donor")).as("while it is sealed").isEqualTo(mine);
    manager.act(report, "publish", "").expect(200);
    assertThat(coming("donor"))
        .contains("2001-H2", "2005-H1")
        .doesNotContain("OURS-" + code + " · 2001-H1");
  }

  /** What a donor's home says of reports to come. */
  private String coming(String donor) {
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn(donor + "@shuraka.example", ShippedWar.samplePassword());
    String home = visitor.get("").body();
    return home.substring(
        home.indexOf("id=\"coming-title\""), home.indexOf("id=\"reports-title\""));
  }

  /**
   * A programme so long ago that nothing of other tests is due sooner, and a grant of two donors
   * each; answers the id of the first.
   */
  private long old(String at) {
    manager
        .post(
            "programmes",
            """
            {"code":"OLD-%s","title":{"en":"Old <one>"},"start":"2001-01-01","end":"2005-12-31",
             "reportingFrequency":"half_yearly"}"""
                .formatted(code))
        .expect(201);
    for (String partner : new String[] {"PAX", "IIHLR"}) {
      manager
          .post(
              at + "/partners",
              "{\"code\":\"%s\",\"firstPeriod\":\"2001-H1\",\"lastPeriod\":\"2005-H2\"}"
                  .formatted(partner))
          .expect(200);
    }
    framework(at, "2001-H1");
    long first = oldGrant(at, "US-STATE", "OURS-");
    oldGrant(at, "AT-ADA", "THEIRS-");
    return first;
  }

  private long oldGrant(String at, String donor, String reference) {
    return manager
        .post(
            at + "/grants",
            """
            {"donor":"%s","reference":"%s","currency":"EUR","start":"2001-01-01",
             "end":"2005-12-31","reportingCalendar":"half_yearly","dueDays":30}"""
                .formatted(donor, reference + code))
        .expect(201)
        .json()
        .get("id")
        .longValue();
  }

  private static String grant(String calendar, String more) {
    return """
        {"donor":"US-STATE","reference":"G-1","currency":"USD","start":"2024-01-01",
         "end":"2025-12-31","reportingCalendar":"%s"%s}"""
        .formatted(calendar, more);
  }

  private void framework() {
    framework(at, "2025-H1");
  }

  private void framework(String of, String targeted) {
    manager
        .put(
            of + "/framework",
            """
            {"dimensions":[{"code":"sex","title":{"en":"Sex"},"categories":["female","male","unknown"]}],
             "results":[{"code":"R1","type":"output","title":{"en":"=1+1"},
              "indicators":[{"code":"PEOPLE","title":{"en":"%s"},"measure":"unit",
               "meaning":"increment","overTime":"sum","acrossPartners":"sum",
               "unitOfCount":"person","disaggregation":["sex"],"partners":["PAX","IIHLR"],
               "targets":[{"period":"%s","value":100}]}]}]}"""
                .formatted(NAME, targeted),
            "If-Match",
            manager.get(of + "/framework").expect(200).etag())
        .expect(200);
    manager.act(of + "/framework", "approve", "{\"reason\":\"Agreed\"}").expect(200);
  }

  private void accept(String period, String partner) {
    Rest officer = Rest.as(partner.toLowerCase(Locale.ROOT), server);
    String report = at + "/reports/" + period + "/" + partner;
    officer
        .put(
            report,
            """
            {"values":[{"indicator":"PEOPLE","cells":[
              {"categories":{"sex":"female"},"value":7},{"categories":{"sex":"male"},"value":5}]}],
             "narrative":{"progress":"People came."}}""",
            "If-Match",
            officer.get(report).expect(200).etag())
        .expect(200);
    officer.act(report, "submit", "").expect(200);
    manager.act(report, "accept", "").expect(200);
  }
}
