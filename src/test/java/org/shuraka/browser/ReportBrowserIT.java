package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.shuraka.flow.Rest;

/** A partner's quarter as its officer writes it, on a line that breaks. */
class ReportBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @AfterEach
  void lineIsThereAgain() {
    browser.line(true);
  }

  @Test
  void quarterInEnglish() {
    ReportPage page = draft("WRITTEN-EN", "en");
    assertThat(page.beside("PEOPLE")).contains("2024-Q1").contains("50");
    page.enter("PEOPLE", "30", "40").enter("EVENTS", "1,204").enter("SHARE", "3", "4");
    assertThat(page.total("PEOPLE")).isEqualTo("70");
    assertThat(page.toDate("PEOPLE")).isEqualTo("120");
    assertThat(page.total("SHARE")).isEqualTo("3 / 4 · 75%");
    page.answer("HELD", "yes", "true").answer("LEVEL", "level", "3");
    page.notApplicable("STORY", "Nobody was interviewed.").tell("We met in Erbil.");
    assertThat(page.awaitState()).startsWith("Saved at");
    assertThat(page.progress()).contains("6 of 6").contains("1 of 5");
    assertNoViolations("en");
    show("report-quarter-en");

    assertThat(page.refused()).hasSize(1).first().asString().contains("1,204 is far from 4");
    assertThat(page.jump(0)).isEqualTo("EVENTS");
    ReportPage submitted = page.explain("A campaign of one week.").submit();
    assertThat(submitted.content()).contains("will review it", "We met in Erbil.");

    JsonNode report = report("WRITTEN-EN");
    assertThat(report.get("status").asText()).isEqualTo("submitted");
    assertThat(report.get("values").findValuesAsText("indicator"))
        .containsExactly("PEOPLE", "EVENTS", "SHARE", "HELD", "LEVEL", "STORY");
    assertThat(report.at("/values/1/value").intValue()).isEqualTo(1204);
    assertThat(report.at("/values/3/yes").booleanValue()).isTrue();
    assertThat(report.at("/values/5/state").asText()).isEqualTo("not_applicable");
    assertThat(report.at("/explanations/0/explanation").asText())
        .isEqualTo("A campaign of one week.");
  }

  @Test
  void quarterInArabicFromRightToLeft() {
    ReportPage page = draft("WRITTEN-AR", "ar");
    page.enter("PEOPLE", "٣٠", "٤٠").enter("EVENTS", "٥").enter("SHARE", "٣", "٤");
    assertThat(page.total("PEOPLE")).isEqualTo("٧٠");
    assertThat(page.toDate("PEOPLE")).isEqualTo("١٢٠");
    page.answer("HELD", "yes", "false").answer("LEVEL", "level", "٢");
    page.answer("STORY", "text", "قالت امرأة من الموصل إنها عادت إلى السوق.");
    page.tell("التقينا في أربيل.");
    assertThat(page.awaitState()).startsWith("حُفظ الساعة").containsPattern("[٠-٩]{2}:[٠-٩]{2}");
    assertThat(page.addPlace("EVENTS", "ERB")).isEqualTo(2);
    browser.driver().switchTo().activeElement().sendKeys("٢");
    page.awaitState("quiet");
    assertThat(page.awaitState("good")).startsWith("حُفظ");
    assertNoViolations("ar");
    show("report-quarter-ar");

    assertThat(page.submit().content()).contains("التقينا في أربيل.");
    JsonNode report = report("WRITTEN-AR");
    assertThat(report.get("status").asText()).isEqualTo("submitted");
    assertThat(report.at("/values/2/location").asText()).isEqualTo("ERB");
    assertThat(report.at("/values/2/value").intValue()).isEqualTo(2);
    assertThat(report.at("/values/4/yes").booleanValue()).isFalse();
    assertThat(report.at("/values/5/level").intValue()).isEqualTo(2);
  }

  @Test
  void gridIsUsedLikeASpreadsheet() {
    ReportPage page = draft("GRID", "en");
    browser.script(
        """
        const field = document.querySelector("[data-group='PEOPLE'] [data-cell]");
        const data = new DataTransfer();
        data.setData('text/plain', '1\\t2\\n3\\t4\\n5\\t6\\n7\\t8');
        field.focus();
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        """);
    assertThat(page.error("PEOPLE")).startsWith("2 cells");
    assertThat(page.figures("PEOPLE")).startsWith("1", "2", "3", "4", "5", "6");
    assertThat(page.total("PEOPLE")).isEqualTo("21");

    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT, "40");
    assertThat(page.figures("PEOPLE")).startsWith("1", "2", "3", "40", "5", "6");
    assertThat(page.awaitState("good")).startsWith("Saved at");
    assertThat(report("GRID").at("/values/0/cells").size()).isEqualTo(6);
  }

  @Test
  void cutLineLosesNothingNotEvenWhenThePageIsClosed() {
    ReportPage page = draft("CUT", "en").enter("EVENTS", "3");
    assertThat(page.awaitState()).startsWith("Saved at");

    browser.line(false);
    assertThat(page.enter("EVENTS", "34").tell("The road was closed.").awaitState())
        .contains("no connection");
    assertThat(report("CUT").at("/values/0/value").intValue()).isEqualTo(3);
    browser.line(true);
    assertThat(page.awaitState("good")).startsWith("Saved at");
    assertThat(report("CUT").at("/values/0/value").intValue()).isEqualTo(34);

    browser.line(false);
    page.tell("Then the power failed.").awaitState("bad");
    browser.driver().get("about:blank");
    browser.line(true);
    open("CUT");
    assertThat(page.awaitState("good")).startsWith("Saved at");
    assertThat(page.told()).isEqualTo("Then the power failed.");
    assertThat(report("CUT").at("/narrative/progress").asText())
        .isEqualTo("Then the power failed.");
  }

  /** A restarted server refuses the connection, then knows no session any more. */
  @Test
  void restartOfTheServerInMidDraftLosesNothing() {
    ReportPage page = draft("RESTART", "en");
    browser.line(false);
    page.enter("EVENTS", "7").awaitState("bad");
    browser.loseSession();
    browser.line(true);
    browser.await(any -> page.awaitState("bad").contains("signed out"));

    browser.inAnotherWindow(() -> signedIn("pax", "en"));
    assertThat(page.awaitState("good")).startsWith("Saved at");
    assertThat(report("RESTART").at("/values/0/value").intValue()).isEqualTo(7);
  }

  @Test
  void twoPeopleInOneReportAreToldAndNothingIsOverwritten() {
    ReportPage page = draft("TWO", "en");
    Rest other = Rest.as("pax", server);
    String path = path("TWO");
    other
        .patch(
            path, "{\"narrative\":{\"progress\":\"Theirs.\"}}", "If-Match", other.get(path).etag())
        .expect(200);

    page.tell("Mine.").awaitState("bad");
    assertThat(page.conflict()).contains("changed this report", "Progress", "Mine.");
    assertNoViolations("en");
    ReportPage newer = page.resolve("load");
    assertThat(newer.told()).isEqualTo("Theirs.");
    assertThat(newer.conflict()).contains("Mine.", "Theirs.");
    assertThat(newer.resolve("mine").awaitState("good")).startsWith("Saved at");
    assertThat(report("TWO").at("/narrative/progress").asText()).isEqualTo("Mine.");
  }

  /** With a grid of 21 cells each; in bytes on the wire, headers included. */
  @Test
  void fortyIndicatorsWeighLittle() {
    String indicators =
        IntStream.rangeClosed(1, 40)
            .mapToObj(n -> indicator("IND" + n, PEOPLE.replace("\"age\"", "\"ages\"")))
            .collect(Collectors.joining(","));
    Rest.as("admin", server).post("bundles", bundle("FORTY", indicators, "")).expect(201);
    signedIn("pax", "en");
    browser.forgetFiles();

    ReportPage page = open("FORTY");
    assertThat(weight()).as("first visit").isLessThan(250_000);
    page = open("FORTY");
    assertThat(weight()).as("after").isLessThan(40_000);

    browser.script(
        "const sent = window.fetch; window.fetch = (to, how) => {"
            + " window.sentBytes = new TextEncoder().encode(how.body).length; return sent(to, how); };");
    page.enter("IND40", "1", "2", "3", "4", "5", "6").tell("x".repeat(1_000));
    assertThat(page.awaitState("good")).startsWith("Saved at");
    long saved =
        (Long)
            browser.script(
                "return window.sentBytes + Math.max(...performance.getEntriesByType('resource')"
                    + ".filter(e => e.initiatorType === 'fetch').map(e => e.transferSize))");
    assertThat(saved + HEADERS_OF_A_REQUEST).as("autosave").isLessThan(5_000);
  }

  private static long weight() {
    return (Long)
        browser.script(
            "return performance.getEntriesByType('navigation')"
                + ".concat(performance.getEntriesByType('resource'))"
                + ".reduce((sum, e) => sum + e.transferSize, 0)");
  }

  private ReportPage draft(String code, String language) {
    Rest.as("admin", server).post("bundles", bundle(code, SIX, ACCEPTED)).expect(201);
    signedIn("pax", language);
    return open(code);
  }

  private static ReportPage open(String code) {
    browser.open("/reports/report?programme=" + code + "&period=2024-Q2&partner=PAX");
    ReportPage page = new ReportPage(browser);
    browser.await(any -> browser.has(By.cssSelector("[data-ready='true']")));
    return page;
  }

  private static String path(String code) {
    return "programmes/" + code + "/reports/2024-Q2/PAX";
  }

  private JsonNode report(String code) {
    return Rest.as("pax", server).get(path(code)).expect(200).json();
  }

  private static void assertNoViolations(String language) {
    assertThat(
            new AxeBuilder()
                .withTags(WCAG_22_AA).analyze(browser.driver()).getViolations().stream()
                    .map(v -> v.getId() + " " + v.getNodes())
                    .toList())
        .as(language)
        .isEmpty();
  }

  private static String indicator(String code, String rest) {
    return """
    {"code":"%s","title":{"en":"%s","ar":"مؤشر"},%s,"partners":["PAX"]}"""
        .formatted(code, code, rest);
  }

  private static String bundle(String code, String indicators, String accepted) {
    return """
    {"programme":{"code":"%s","title":{"en":"Written"},"start":"2024-01-01","end":"2024-12-31",
       "reportingFrequency":"quarterly"},
     "locations":[{"code":"ERB","name":{"en":"Erbil","ar":"أربيل"}}],
     "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
     "framework":{
       "dimensions":[{"code":"sex","categories":["female","male","unknown"]},
                     {"code":"age","categories":["young","unknown"]},
                     {"code":"ages","categories":["0to4","5to11","12to17","18to29","30to59","60plus","unknown"]}],
       "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[%s]}]},
     "reports":[
       {"partner":"PAX","period":"2024-Q1","status":"accepted","values":[%s]},
       {"partner":"PAX","period":"2024-Q2","status":"draft","values":[]}]}"""
        .formatted(code, indicators, accepted);
  }

  /** What a browser sends with every request: cookie, token, its name and wishes. */
  private static final int HEADERS_OF_A_REQUEST = 1_500;

  private static final String PEOPLE =
      """
      "measure":"unit","meaning":"increment","overTime":"sum","acrossPartners":"sum",
      "unitOfCount":"person","disaggregation":["sex","age"]""";

  private static final String SIX =
      String.join(
          ",",
          indicator("PEOPLE", PEOPLE),
          indicator(
              "EVENTS",
              """
              "measure":"unit","meaning":"increment","overTime":"sum","acrossPartners":"sum",
              "unitOfCount":"event\""""),
          indicator(
              "SHARE",
              """
              "measure":"percentage","meaning":"rate","overTime":"latest",
              "acrossPartners":"ratio_of_sums","unitOfCount":"person\""""),
          indicator(
              "HELD",
              """
              "measure":"nominal","meaning":"snapshot","overTime":"latest",
              "acrossPartners":"ratio_of_sums\""""),
          indicator(
              "LEVEL",
              """
              "measure":"ordinal","meaning":"snapshot","overTime":"latest",
              "acrossPartners":"none","levels":4"""),
          indicator("STORY", "\"measure\":\"qualitative\""));

  private static final String ACCEPTED =
      """
      {"indicator":"PEOPLE","value":50},{"indicator":"EVENTS","value":4},
      {"indicator":"SHARE","numerator":2,"denominator":4}""";
}
