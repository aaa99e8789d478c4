package org.shuraka.browser;

import java.util.List;
import org.openqa.selenium.By;

/** The logframe of a programme. */
final class FrameworkPage extends Page {

  FrameworkPage(Browser browser) {
    super(browser, "/programmes/framework");
  }

  IndicatorPage indicator(String code) {
    browser.follow(
        By.cssSelector("a[href^='/programmes/indicator'][href$='&indicator=%s']".formatted(code)));
    return new IndicatorPage(browser);
  }

  static FrameworkPage open(Browser browser, String programme) {
    browser.open("/programmes/framework?code=" + programme);
    return new FrameworkPage(browser);
  }

  IndicatorPage addIndicator(String result) {
    browser.follow(
        By.cssSelector("a[href^='/programmes/indicator'][href$='&result=%s']".formatted(result)));
    return new IndicatorPage(browser);
  }

  FrameworkPage search(String words) {
    browser.type(By.id("logframe:sought"), words);
    return settled();
  }

  FrameworkPage openAll() {
    return act("expand");
  }

  /** Marks a result or an indicator, as {@code indicator OC1.1}. */
  FrameworkPage mark(String what) {
    browser.find(By.cssSelector("input[value='%s']".formatted(what))).click();
    return this;
  }

  /** Does something with what is marked, by the id of its button. */
  FrameworkPage act(String button) {
    browser.find(By.id("logframe:" + button)).click();
    return settled();
  }

  private FrameworkPage settled() {
    browser.await(driver -> browser.isIdle());
    return this;
  }

  String told() {
    return browser.text(By.id("logframe:told"));
  }

  /** What is marked. */
  String marked() {
    return browser.find(By.cssSelector("input[name='chosen']:checked")).getDomProperty("value");
  }

  /** Codes of the indicators that show, in their order. */
  List<String> indicators() {
    return browser.await(
        driver ->
            browser.all(By.cssSelector(".logframe details[open] tbody tr")).stream()
                .map(row -> row.getDomAttribute("id").substring(2))
                .toList());
  }

  PeriodsPage approve(String reason) {
    browser.type(By.id("approve:reason"), reason);
    browser.follow(By.id("approve:approveIt"));
    return new PeriodsPage(browser);
  }
}
