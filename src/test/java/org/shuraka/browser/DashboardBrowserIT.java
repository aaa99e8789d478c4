package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** Each role meets its dashboard, in either direction, and finds the figures behind it. */
class DashboardBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String REFORM =
      "/dashboard?programme=ENERGIZING-REFORM&from=2020-Q1&to=2020-Q4&indicator=OP1.1";

  /** What a first view may weigh, in bytes as they travel. */
  private static final long MOST_BYTES = 300_000;

  @ParameterizedTest
  @CsvSource({"manager,en", "manager,ar", "donor,en", "donor,ar", "iihlr,en", "iihlr,ar"})
  void everyRoleMeetsItsDashboard(String name, String language) {
    signedIn(name, language);
    look("home-" + name);
    browser.follow(By.cssSelector("main a[href^='/dashboard?programme=']"));
    assertThat(browser.path()).isEqualTo("/dashboard");
    browser.open(REFORM);
    assertThat(browser.all(By.cssSelector("main canvas"))).isNotEmpty();
    look("dashboard-" + name);
    assertThat(bytes()).isLessThan(MOST_BYTES);
    By areas = By.cssSelector("svg.map path");
    assertThat(browser.all(areas)).hasSize(name.equals("iihlr") ? 0 : 18);
    if (name.equals("donor")) {
      assertThat(browser.text(By.id("main"))).doesNotContain("IIHLR", "PFO");
    }
    browser.driver().manage().window().setSize(new Dimension(360, 800));
    browser.open(REFORM);
    assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(516);
    show("dashboard-narrow-" + name + "-" + language);
    browser.driver().manage().window().setSize(new Dimension(1280, 900));
  }

  /** A reader who opens two pages of one programme reads one figure. */
  @ParameterizedTest
  @CsvSource({"manager", "donor", "iihlr"})
  void everyPageBeginsWithTheSamePeriod(String name) {
    signedIn(name, "en");
    browser.open("/dashboard?programme=ENERGIZING-REFORM");
    String shown = browser.find(By.id("to")).getAttribute("value");
    browser.open("/programmes/results?code=ENERGIZING-REFORM");
    assertThat(browser.find(By.id("to")).getAttribute("value")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"en,ltr", "ar,rtl"})
  void printedChartsAreWhole(String language, String direction) {
    signedIn("manager", language);
    for (String page :
        List.of(REFORM, "/programmes/results?code=ENERGIZING-REFORM&from=2020-Q1&to=2020-Q4")) {
      browser.open(page);
      browser.find(By.cssSelector("main canvas"));
      printed(true);
      assertThat(
              number(
                  "return [...document.querySelectorAll('main canvas')].filter(c => {"
                      + "const r = c.getBoundingClientRect(), p = c.closest('figure, section')"
                      + ".getBoundingClientRect(); return r.right > p.right + 1 || r.left < p.left"
                      + " - 1 || Math.abs(r.width / r.height - c.width / c.height) > 0.05;}).length"))
          .as(page)
          .isZero();
      show("printed-" + (page.startsWith("/dashboard") ? "dashboard-" : "results-") + direction);
      printed(false);
    }
  }

  /** As on A4 with margins: 180 mm at 96 dots an inch. */
  private static void printed(boolean on) {
    ChromeDriver chrome = (ChromeDriver) browser.driver();
    chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
    if (on) {
      chrome.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 680, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    } else {
      chrome.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private void look(String what) {
    assertThat(browser.status()).as(what).isEqualTo(200);
    assertThat(browser.text(By.id("main"))).as(what).doesNotContain("dashboard.");
    assertThat(new AxeBuilder().withTags(WCAG_22_AA).analyze(browser.driver()).getViolations())
        .as(what)
        .extracting(DashboardBrowserIT::told)
        .isEmpty();
    show(what + "-" + browser.language());
  }

  private static long bytes() {
    return number(
        "return performance.getEntriesByType('navigation')"
            + ".concat(performance.getEntriesByType('resource'))"
            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
  }

  private static long number(String script) {
    WebDriver driver = browser.driver();
    return ((Number) ((JavascriptExecutor) driver).executeScript(script)).longValue();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream().map(n -> n.getTarget() + " " + n.getHtml()).toList();
  }
}
