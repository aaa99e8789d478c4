package org.shuraka.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

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
    WebElement choice = browser.find(By.cssSelector("input[value='%s']".formatted(value)));
    if (!choice.isSelected()) {
      choice.click();
    }
    return this;
  }
}
