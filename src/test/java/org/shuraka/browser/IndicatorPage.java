package org.shuraka.browser;

import org.openqa.selenium.By;

/** Where a manager says what the figures of an indicator mean. */
final class IndicatorPage extends Page {

  IndicatorPage(Browser browser) {
    super(browser, "/programmes/indicator");
  }

  /**
   * @param rule as {@code increment/sum/sum}
   */
  IndicatorPage means(String rule) {
    return tick(rule);
  }

  IndicatorPage brokenDownBy(String dimension) {
    return tick(dimension);
  }

  IndicatorPage reportedBy(String partner) {
    return tick(partner);
  }

  FrameworkPage confirm() {
    browser.follow(By.id("indicator:save"));
    return new FrameworkPage(browser);
  }

  private IndicatorPage tick(String value) {
    browser.find(By.cssSelector("input[value='%s']".formatted(value))).click();
    return this;
  }
}
