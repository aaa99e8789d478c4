package org.shuraka.browser;

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

  PeriodsPage approve(String reason) {
    browser.type(By.id("approve:reason"), reason);
    browser.follow(By.id("approve:approveIt"));
    return new PeriodsPage(browser);
  }
}
