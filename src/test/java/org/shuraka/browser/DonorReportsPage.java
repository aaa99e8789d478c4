package org.shuraka.browser;

import org.openqa.selenium.By;

/** Sealed reports, and for managers the act of sealing one. */
final class DonorReportsPage extends Page {

  DonorReportsPage(Browser browser) {
    super(browser, "/donor-reports");
  }

  /** For the only grant of the programme that is chosen; waits until the report is there. */
  DonorReportPage seal(String from, String to, String summary) {
    browser.choose(By.id("seal:from"), from);
    browser.choose(By.id("seal:to"), to);
    browser.type(By.id("seal:summary"), summary);
    browser.follow(By.id("seal:sealIt"));
    browser.follow(By.cssSelector("[id='sealing:run'] .note.good a"));
    return new DonorReportPage(browser);
  }

  DonorReportPage report(String id) {
    browser.follow(By.cssSelector("a[href='/donor-reports/report?id=%s']".formatted(id)));
    return new DonorReportPage(browser);
  }
}
