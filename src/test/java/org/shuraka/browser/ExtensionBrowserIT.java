package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An officer needs more time; the bell tells the manager, and then the officer. */
class ExtensionBrowserIT extends WithBrowser {

  private static final String QUERY = "?programme=KULLUNA-MUWATINUN&period=2026&partner=PAX";
  private static final By BELL = By.cssSelector("a.bell");
  private static final By NEWEST = By.cssSelector(".told li:first-child button");

  private static final AtomicInteger WEEKS = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({
    "en, Granted, is due on",
    "ar, مُنح, أصبح موعد تسليم",
    "fr, Accordé, désormais à remettre"
  })
  void moreTimeIsAskedForAndGranted(String language, String granted, String answered) {
    String day = "2027-0" + (4 + WEEKS.getAndIncrement()) + "-15";
    signedIn("pax", language);
    browser.open("/reports/report" + QUERY);
    browser.find(By.cssSelector("details.ask summary")).click();
    setDay(By.id("extension:due"), day);
    browser.type(By.id("extension:reason"), "الطرق مغلقة");
    show("extension-ask-" + language);
    browser.follow(By.id("extension:ask"));
    assertThat(browser.has(By.id("extension:ask"))).isFalse();

    signedIn("manager", language);
    assertThat(unread()).isPositive();
    browser.follow(BELL);
    assertThat(browser.text(NEWEST)).contains("PAX");
    show("notifications-" + language);
    browser.follow(NEWEST);
    assertThat(browser.path()).isEqualTo("/reports/review");
    assertThat(browser.text(By.cssSelector(".extension"))).contains("الطرق مغلقة");
    show("extension-answer-" + language);
    browser.follow(By.id("grant:grantIt"));
    assertThat(browser.text(By.cssSelector(".extension .badge"))).isEqualTo(granted);

    signedIn("pax", language);
    browser.follow(BELL);
    assertThat(browser.text(NEWEST)).contains(answered);
    browser.follow(NEWEST);
    assertThat(browser.path()).isEqualTo("/reports/report");
    show("extension-granted-" + language);
  }

  @Test
  void theBellIsReachedAndReadByKeyboard() {
    signedIn("pax", "en");
    browser.open("/notifications");
    WebElement bell = browser.find(BELL);
    assertThat(bell.getDomAttribute("aria-label")).startsWith("Notifications, ");

    if (browser.has(By.name("upTo"))) {
      browser.find(By.name("upTo")).sendKeys(Keys.ENTER);
      browser.await(d -> browser.text(By.id("notices")).contains("marked as read"));
    }

    assertThat(unread()).isZero();
    assertThat(browser.find(BELL).getDomAttribute("aria-label")).endsWith("none unread");
    assertThat(browser.has(By.cssSelector(".told li.unread"))).isFalse();
  }

  @Test
  void aMistakeIsNamedBesideItsField() {
    signedIn("manager", "en");
    browser.open("/programmes/due?code=KULLUNA-MUWATINUN&period=2026");
    setDay(By.id("period:due"), "2020-01-01");
    browser.type(By.id("period:reason"), "Eid");
    browser.follow(By.id("period:set"));

    assertThat(browser.text(By.id("period:due_error"))).contains("lies between the last day");
    assertThat(browser.find(By.id("period:reason")).getDomProperty("value")).isEqualTo("Eid");
  }

  private int unread() {
    return browser.has(By.cssSelector(".bell .count"))
        ? Integer.parseInt(
            browser.text(By.cssSelector(".bell .count")).replaceAll("[^\\p{Nd}]", ""))
        : 0;
  }

  private static void setDay(By field, String day) {
    WebElement input = browser.find(field);
    ((org.openqa.selenium.JavascriptExecutor) browser.driver())
        .executeScript("arguments[0].value = arguments[1]", input, day);
  }
}
