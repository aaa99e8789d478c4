package org.shuraka.browser;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * No page breaks a rule of WCAG 2.2 AA that a machine can check, in either direction of writing.
 */
class AccessibilityBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String NOWHERE = "/nothing/here";
  private static final String SAMPLE = "KULLUNA-MUWATINUN";

  private static final List<String> OF_MANAGER =
      List.of(
          "/",
          "/programmes",
          "/programmes/new",
          "/programmes/programme?code=" + SAMPLE,
          "/programmes/edit?code=" + SAMPLE,
          "/programmes/partners?code=" + SAMPLE,
          "/programmes/grants?code=" + SAMPLE,
          "/programmes/framework?code=" + SAMPLE,
          "/programmes/indicator?code=" + SAMPLE + "&indicator=OP1.1",
          "/programmes/result?code=" + SAMPLE + "&result=OC1",
          "/programmes/comparison?code=" + SAMPLE + "&earlier=1&later=0",
          "/programmes/framework?code=" + SAMPLE + "&number=1",
          "/programmes/indicator?code=" + SAMPLE + "&result=OC1",
          "/indicator-sets",
          "/indicator-sets/set",
          "/programmes/periods?code=" + SAMPLE,
          "/programmes/due?code=" + SAMPLE + "&period=2026",
          "/programmes/work-plan?code=ENERGIZING-REFORM",
          "/programmes/budget?code=ENERGIZING-REFORM",
          "/programmes/results?code=" + SAMPLE + "&from=2023&to=2024",
          "/programmes/explanation?code=ENERGIZING-REFORM&indicator=OP1.1&from=2020-Q1&to=2020-Q4",
          "/programmes/adjustments?code=" + SAMPLE,
          "/reports",
          "/reports/review?programme=" + SAMPLE + "&period=2025&partner=PAX",
          "/donor-reports?programme=ENERGIZING-REFORM",
          "/donor-reports/due?programme=ENERGIZING-REFORM&show=all",
          "/imports",
          "/jobs",
          "/account",
          "/notifications",
          NOWHERE);
  private static final List<String> OF_OFFICER =
      List.of(
          "/",
          "/reports",
          "/reports/report?programme=" + SAMPLE + "&period=2026&partner=PAX",
          "/reports/report?programme=" + SAMPLE + "&period=2025&partner=PAX",
          "/programmes/results?code=" + SAMPLE + "&from=2024&to=2024");
  private static final List<String> OF_DONOR =
      List.of(
          "/",
          "/donor-reports",
          "/programmes/results?code=ENERGIZING-REFORM&from=2020-Q1&to=2020-Q4");

  private final SoftAssertions pages = new SoftAssertions();

  @Test
  void pagesInArabicAreForEverybody() {
    check("ar");
  }

  @Test
  void pagesInEnglishAreForEverybody() {
    check("en");
  }

  private void check(String language) {
    browser.visit(server, language);
    look("nobody", "/sign-in");
    browser.open("/forgotten-password");
    look("nobody", "/forgotten-password");
    as("manager", language, OF_MANAGER);
    as("pax", language, OF_OFFICER);
    as("donor", language, OF_DONOR);
    as(
        "admin",
        language,
        List.of("/", "/jobs", "/mails", "/audit", "/accounts", "/accounts/account"));
    pages.assertAll();
  }

  private void as(String name, String language, List<String> addresses) {
    signedIn(name, language);
    for (String address : addresses) {
      browser.open(address);
      look(name, address);
    }
  }

  private void look(String name, String address) {
    String sight = name + " " + address + " " + browser.language();
    pages
        .assertThat(browser.find(By.tagName("html")).getDomAttribute("lang"))
        .as(sight)
        .isEqualTo(browser.language());
    pages.assertThat(browser.status()).as(sight).isEqualTo(address.equals(NOWHERE) ? 404L : 200L);
    Results results = new AxeBuilder().withTags(WCAG_22_AA).analyze(browser.driver());
    pages
        .assertThat(results.getViolations())
        .extracting(AccessibilityBrowserIT::told)
        .as(sight)
        .isEmpty();
    pages.assertThat(results.getPasses()).as(sight).isNotEmpty();
    show("axe-" + sight);
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream().map(n -> n.getTarget() + " " + n.getHtml()).toList();
  }
}
