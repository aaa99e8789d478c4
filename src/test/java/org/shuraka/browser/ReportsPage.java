package org.shuraka.browser;

import org.openqa.selenium.By;

/** An officer's own reports; for a manager those that wait for review. */
final class ReportsPage extends Page {

  ReportsPage(Browser browser) {
    super(browser, "/reports");
  }

  /** As their officer. */
  ReportPage report(String programme, String period) {
    browser.follow(link("report", programme, period));
    return new ReportPage(browser);
  }

  /** As their reviewer. */
  ReviewPage review(String programme, String period) {
    browser.follow(link("review", programme, period));
    return new ReviewPage(browser);
  }

  private static By link(String page, String programme, String period) {
    return By.cssSelector(
        "a[href^='/reports/%s?programme=%s&period=%s&']".formatted(page, programme, period));
  }
}
