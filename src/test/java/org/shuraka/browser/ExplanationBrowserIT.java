package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** From a figure down to the reports behind it, and a correction of overlap. */
class ExplanationBrowserIT extends WithBrowser {

  private static final String REFORM = "code=ENERGIZING-REFORM&from=2020-Q1&to=2020-Q4";

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fr"})
  void figureUnfoldsToThePlaceItWasReportedFrom(String language) {
    signedIn("manager", language);
    browser.open("/programmes/results?" + REFORM);
    browser.follow(By.cssSelector("tr[data-indicator='OP1.1'] td.figure a"));
    assertThat(browser.path()).isEqualTo("/programmes/explanation");
    By levels = By.cssSelector("[data-figure='inWindow'] details.level > summary");
    assertThat(browser.find(levels).getText()).matches("(?s).*2020-Q\\d\\W*: .*");
    browser.find(levels).click();
    By partners = By.cssSelector("[data-figure='inWindow'] details.level details.level > summary");
    browser.find(partners).click();
    WebElement row =
        browser.find(By.cssSelector("[data-figure='inWindow'] details details tbody tr"));
    assertThat(row.getText()).isNotBlank();
    row.findElement(By.cssSelector("details > summary")).click();
    assertThat(row.findElements(By.cssSelector("details li"))).isNotEmpty();
    assertThat(browser.text(By.id("main"))).doesNotContain("rollup.");
    browser.all(By.cssSelector("#main details:not([open]) > summary")).stream()
        .filter(WebElement::isDisplayed)
        .forEach(WebElement::click);
    assertThat(browser.text(By.id("main"))).doesNotContain("rollup.");
    show("explanation-" + language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"donor", "iihlr"})
  void everyIndicatorExplainsItselfToThoseWhoSeeLess(String name) {
    signedIn(name, "en");
    for (String indicator : new String[] {"IMP.1", "OC1.1", "OC1.2", "OC2.2", "OP1.1", "OP3.1"}) {
      browser.open("/programmes/explanation?" + REFORM + "&indicator=" + indicator);
      assertThat(browser.text(By.id("main"))).doesNotContain("rollup.", "PFO");
      assertThat(browser.has(By.cssSelector("[data-figure='toDate']"))).as(indicator).isTrue();
    }
    show("explanation-" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void correctionIsProposedApprovedByAnotherOrWithdrawn(String language) {
    String page = "/programmes/adjustments?code=KULLUNA-MUWATINUN";
    signedIn("manager", language);
    browser.open(page);
    browser.choose(By.id("propose:indicator"), "OP1.1");
    browser.type(By.id("propose:amount"), "-1");
    browser.type(By.id("propose:reason"), "Same people");
    browser.follow(By.id("propose:send"));
    assertThat(browser.has(By.cssSelector("button[name='approve']"))).isFalse();
    show("adjustments-" + language);
    signedIn("admin", language);
    browser.open(page);
    assertThat(browser.has(By.cssSelector("button[name='approve']"))).isTrue();
    browser.follow(By.cssSelector("button[name='withdraw']"));
    assertThat(browser.has(By.cssSelector("button[name='approve']"))).isFalse();
    assertThat(browser.text(By.id("main"))).doesNotContain("rollup.");
  }
}
