package org.shuraka.browser;

import org.openqa.selenium.By;

/** The reporting periods of a programme. */
final class PeriodsPage extends Page {

  PeriodsPage(Browser browser) {
    super(browser, "/programmes/periods");
  }

  PeriodsPage open(String period) {
    browser.follow(By.xpath(row(period) + "//input[@type='submit']"));
    return new PeriodsPage(browser);
  }

  /** What stands beside a period. */
  String reports(String period) {
    return browser.text(By.xpath(row(period) + "/td[last()]"));
  }

  private static String row(String period) {
    return "//tr[th/bdi[.='%s']]".formatted(period);
  }
}
