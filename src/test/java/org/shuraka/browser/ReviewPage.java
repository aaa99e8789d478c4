package org.shuraka.browser;

import org.openqa.selenium.By;

/** A report as its reviewer sees it. */
final class ReviewPage extends Page {

  ReviewPage(Browser browser) {
    super(browser, "/reports/review");
  }

  ReportsPage sendBack(String reason) {
    browser.type(By.id("back:reason"), reason);
    browser.follow(By.id("back:sendBack"));
    return new ReportsPage(browser);
  }

  ReportsPage accept() {
    browser.follow(By.id("accept:acceptIt"));
    return new ReportsPage(browser);
  }
}
