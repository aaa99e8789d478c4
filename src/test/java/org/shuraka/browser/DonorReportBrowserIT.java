package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.shuraka.flow.Rest;

/** A report to a donor from the grant's calendar to the donor's screen. */
class DonorReportBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final By STATE = By.id("saveState");
  private static final By SUMMARY = By.id("writing:summary");

  /** What one run is about; {@code late} is typed while nobody is signed in any more. */
  private record Story(String language, String code, String title, String typed, String late) {}

  @Test
  void fromCalendarToDonorInEnglish() {
    live(
        new Story(
            "en",
            "CALENDAR-EN",
            "Semi-annual performance report",
            "Two laws were improved.",
            " A third is in parliament."));
  }

  @Test
  void fromCalendarToDonorInArabic() {
    live(
        new Story(
            "ar",
            "CALENDAR-AR",
            "تقرير نصف سنوي (IQ 12)",
            "تحسّن قانونان في 2024.",
            " والثالث في البرلمان."));
  }

  private void live(Story story) {
    programme(story.code());
    signedIn("manager", story.language());
    agree(story);
    prepare(story);
    write(story);
    String report = browser.parameter("id");
    look("donor-report-draft-" + story.language());
    browser.follow(By.id("approve:approveIt"));
    assertThat(browser.all(By.id("publish:publishIt"))).as("she wrote it herself").isEmpty();

    signedIn("admin", story.language());
    browser.open("/donor-reports/report?id=" + report);
    DonorReportPage published = new DonorReportPage(browser).approve().publish();
    assertThat(published.content()).contains(story.typed() + story.late());
    published.signOut();

    signedIn("donor", story.language());
    browser.open("/donor-reports/report?id=" + report);
    DonorReportPage read = new DonorReportPage(browser);
    assertThat(read.content()).contains(story.typed() + story.late(), "Funded by the donor.");
    assertThat(browser.all(By.id("writing"))).isEmpty();
    look("donor-report-read-" + story.language());
    assertThat(new String(read.download("json").body(), StandardCharsets.UTF_8))
        .contains(story.title(), story.late());
  }

  /** On the page of the grant. */
  private void agree(Story story) {
    browser.open("/programmes/programme?code=" + story.code());
    browser.follow(By.cssSelector("a[href*='/programmes/grants'][href*='id=']"));
    browser.choose(By.id("grant:reportingCalendar"), "half_yearly");
    browser.type(By.id("grant:dueDays"), "400");
    browser.choose(By.id("grant:language"), story.language());
    browser.type(By.id("grant:reportTitle"), story.title());
    browser.type(By.id("grant:reportNotice"), "Funded by the donor.");
    browser.follow(By.id("grant:save"));
    assertThat(browser.text(By.cssSelector("#grant .error"))).isNotEmpty();
    assertThat(browser.find(By.id("grant:reportTitle")).getDomProperty("value"))
        .isEqualTo(story.title());
    browser.type(By.id("grant:dueDays"), "30");
    look("grant-" + story.language());
    browser.follow(By.id("grant:save"));
    assertThat(browser.path()).isEqualTo("/programmes/programme");
  }

  private void prepare(Story story) {
    browser.open("/donor-reports/due?programme=" + story.code());
    browser.follow(By.id("prepare:now"));
    browser.follow(By.cssSelector("[id='sealing:run'] .note.good a"));
    assertThat(browser.text(window("2024-H2"))).contains("PAX", "2024-H2");
    look("due-" + story.language());
    browser.follow(By.cssSelector("tr[data-window$=' 2024-H1'] a[href*='/donor-reports/report']"));
    browser.await(page -> browser.path().equals("/donor-reports/report"));
  }

  /** What is typed saves itself, and outlives a session that ends meanwhile. */
  private void write(Story story) {
    browser.type(SUMMARY, story.typed());
    awaitTone("good");
    browser.loseSession();
    browser.find(SUMMARY).sendKeys(story.late());
    awaitTone("bad");
    signedIn("manager", story.language());
    browser.open("/donor-reports?programme=" + story.code() + "&status=draft");
    browser.follow(By.cssSelector("tr[data-report] th a"));
    awaitTone("good");
    assertThat(browser.find(SUMMARY).getDomProperty("value"))
        .isEqualTo(story.typed() + story.late());
    browser.reload();
    assertThat(browser.find(SUMMARY).getDomProperty("value"))
        .isEqualTo(story.typed() + story.late());
  }

  private void awaitTone(String tone) {
    browser.await(page -> tone.equals(page.findElement(STATE).getDomAttribute("data-tone")));
  }

  private static By window(String code) {
    return By.cssSelector("tr[data-window$=' " + code + "']");
  }

  private void look(String name) {
    show(name);
    assertThat(new AxeBuilder().withTags(WCAG_22_AA).analyze(browser.driver()).getViolations())
        .extracting(DonorReportBrowserIT::told)
        .as(name)
        .isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().stream().map(n -> n.getHtml()).toList();
  }

  /** Two half-years; the first is accepted, nothing is said of the second. */
  private void programme(String code) {
    Rest manager = Rest.as("manager", server);
    String at = "programmes/" + code;
    manager
        .post(
            "programmes",
            """
            {"code":"%s","title":{"en":"Laws","ar":"قوانين"},"start":"2024-01-01",
             "end":"2024-12-31","reportingFrequency":"half_yearly"}"""
                .formatted(code))
        .expect(201);
    manager
        .post(
            at + "/partners",
            "{\"code\":\"PAX\",\"firstPeriod\":\"2024-H1\",\"lastPeriod\":\"2024-H2\"}")
        .expect(200);
    // A donor is chosen among the organisations of the programme.
    manager.post(at + "/partners", "{\"code\":\"US-STATE\",\"role\":\"1\"}").expect(200);
    manager
        .post(
            at + "/grants",
            """
            {"donor":"US-STATE","reference":"G-%s","currency":"USD","start":"2024-01-01",
             "end":"2024-12-31","share":40,"shareShown":true}"""
                .formatted(code))
        .expect(201);
    manager
        .put(
            at + "/framework",
            """
            {"dimensions":[],"results":[{"code":"R1","type":"output","title":{"en":"Laws"},
              "indicators":[{"code":"LAWS","title":{"en":"Laws improved"},"measure":"unit",
               "meaning":"increment","overTime":"sum","acrossPartners":"sum",
               "unitOfCount":"policy","partners":["PAX"],
               "targets":[{"period":"2024-H1","value":4}]}]}]}""",
            "If-Match",
            manager.get(at + "/framework").expect(200).etag())
        .expect(200);
    manager.act(at + "/framework", "approve", "{\"reason\":\"Agreed\"}").expect(200);
    manager.post(at + "/periods/2024-H1/open", "").expect(200);
    Rest officer = Rest.as("pax", server);
    String report = at + "/reports/2024-H1/PAX";
    officer
        .put(
            report,
            """
            {"values":[{"indicator":"LAWS","value":2}],
             "narrative":{"progress":"Two laws."}}""",
            "If-Match",
            officer.get(report).expect(200).etag())
        .expect(200);
    officer.act(report, "submit", "").expect(200);
    manager.act(report, "accept", "").expect(200);
  }
}
