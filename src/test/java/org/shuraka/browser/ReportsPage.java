package org.shuraka.browser;

import org.openqa.selenium.By;

/** An officer's own reports; for a manager those that wait for review. */
final class ReportsPage extends Page {

  ReportsPage(Browser browser) {
    super(browser, "/reports");
  }

  /** As their officer. */
  ReportPage report(String programme, String period) {
    follow("report", programme, period);
    return new ReportPage(browser);
  }

  /** As their reviewer. */
  ReviewPage review(String programme, String period) {
    follow("review", programme, period);
    return new ReviewPage(browser);
  }

  /** Of that programme alone: the list of all has as many pages as other tests made reports. */
  private void follow(String page, String programme, String period) {
    browser.open("/reports?programme=" + programme);
    browser.follow(
        By.cssSelector(
            "a[href^='/reports/%s?programme=%s&period=%s&']".formatted(page, programme, period)));
  }
}
