package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.shuraka.flow.Rest;

/**
 * Activities, outcomes and expenditure of a quarter, as the officer writes and others read them.
 */
class ReportWorkBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @Test
  void quarterInEnglish() {
    ReportPage page = draft("WORKED-EN", "en");
    assertThat(browser.all(By.id("activity-reason-A1"))).hasSize(1);
    assertThat(browser.driver().findElement(By.id("activity-reason-A1")).isDisplayed()).isFalse();
    browser.choose(By.id("activity-status-A1"), "moved");
    browser.choose(By.id("activity-reason-A1"), "security");
    browser.type(By.id("activity-place-A1"), "Duhok");
    browser.press(By.cssSelector("[id='/activities/A1'] details summary"));
    browser.type(
        By.cssSelector("[id='/activities/A1'] [data-member='participants.female|18to29']"),
        "1,204");
    browser.press(By.cssSelector("[data-add='activities']"));
    browser.driver().switchTo().activeElement().sendKeys("A visit nobody planned");
    browser.press(By.cssSelector("[data-add='outcomes']"));
    browser.driver().switchTo().activeElement().sendKeys("The council of Erbil");
    browser.choose(By.id("line-currency-B1"), "IQD");
    browser.type(By.id("line-amount-B1"), "1,428,500");
    browser.type(By.id("line-rate-B1"), "0");
    page.tell("We moved.");
    assertThat(page.awaitState("bad")).isNotBlank();
    assertThat(browser.text(By.id("line-rate-B1_fault"))).contains("above 0");
    browser.type(By.id("line-rate-B1"), "1428.5");
    browser.type(By.id("line-source-B1"), "InforEuro");
    assertThat(page.awaitState("good")).startsWith("Saved at");
    assertNoViolations("en");
    show("report-work-en");

    JsonNode report = report("WORKED-EN");
    assertThat(report.at("/activities/0/reason").asText()).isEqualTo("security");
    assertThat(report.at("/activities/0/participants/female|18to29").asInt()).isEqualTo(1204);
    assertThat(report.at("/activities/1/title").asText()).isEqualTo("A visit nobody planned");
    assertThat(report.at("/outcomes/0/actor").asText()).isEqualTo("The council of Erbil");
    assertThat(report.at("/expenditures/0/amount").decimalValue()).isEqualByComparingTo("1428500");
    assertThat(page.refused()).anySatisfy(t -> assertThat(t).contains("Outcome 1: say what"));

    browser.reload();
    assertThat(browser.find(By.id("line-rate-B1")).getDomProperty("value")).isEqualTo("1428.5");
    assertThat(browser.text(By.id("expenditures"))).contains("100%");
    signedIn("admin", "en");
    browser.open(address("WORKED-EN"));
    assertThat(browser.text(By.id("main")))
        .contains("Moved to another place", "Duhok", "A visit nobody planned", "1,428,500 IQD");
  }

  @Test
  void quarterInArabicFromRightToLeft() {
    ReportPage page = draft("WORKED-AR", "ar");
    browser.choose(By.id("activity-status-A1"), "done");
    browser.press(By.cssSelector("[id='/activities/A1'] details summary"));
    browser.type(
        By.cssSelector("[id='/activities/A1'] [data-member='participants.male|unknown']"), "١٢");
    browser.type(By.id("line-amount-B1"), "٥٠٠٫٥");
    browser.press(By.cssSelector("[data-add='outcomes']"));
    browser.driver().switchTo().activeElement().sendKeys("مجلس أربيل");
    browser.press(By.cssSelector("#outcomes [data-remove]"));
    assertThat(page.awaitState("good")).startsWith("حُفظ");
    assertNoViolations("ar");
    show("report-work-ar");

    JsonNode report = report("WORKED-AR");
    assertThat(report.at("/activities/0/participants/male|unknown").asInt()).isEqualTo(12);
    assertThat(report.at("/expenditures/0/amount").decimalValue()).isEqualByComparingTo("500.5");
    assertThat(report.get("outcomes")).isEmpty();
  }

  private ReportPage draft(String code, String language) {
    Rest.as("admin", server)
        .post(
            "bundles",
            """
            {"programme":{"code":"%s","title":{"en":"Worked","ar":"العمل"},"start":"2024-01-01",
               "end":"2024-12-31","reportingFrequency":"quarterly"},
             "locations":[{"code":"ERB","name":{"en":"Erbil","ar":"أربيل"}}],
             "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
             "framework":{"dimensions":[],"results":[{"code":"R1","type":"output","title":{"en":"R"},
               "indicators":[{"code":"EVENTS","title":{"en":"Events"},"measure":"unit",
                 "meaning":"increment","overTime":"sum","acrossPartners":"sum","unitOfCount":"event",
                 "partners":["PAX"]}]}]},
             "activities":[{"partner":"PAX","code":"A1","title":{"en":"Training","ar":"تدريب"},
               "start":"2024-01-10","end":"2024-01-12","location":"ERB","results":["R1"]}],
             "budgetLines":[{"partner":"PAX","code":"B1","title":{"en":"Staff","ar":"الموظفون"},
               "amount":1000,"currency":"EUR"}],
             "reports":[{"partner":"PAX","period":"2024-Q1","status":"draft","values":[]}]}"""
                .formatted(code))
        .expect(201);
    signedIn("pax", language);
    browser.open(address(code));
    ReportPage page = new ReportPage(browser);
    browser.await(any -> browser.has(By.cssSelector("[data-ready='true']")));
    return page;
  }

  private static String address(String code) {
    return "/reports/report?programme=" + code + "&period=2024-Q1&partner=PAX";
  }

  private JsonNode report(String code) {
    return Rest.as("pax", server)
        .get("programmes/" + code + "/reports/2024-Q1/PAX")
        .expect(200)
        .json();
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
}
