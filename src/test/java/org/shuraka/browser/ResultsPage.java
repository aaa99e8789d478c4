package org.shuraka.browser;

import org.openqa.selenium.By;

/** What a programme has achieved in a window of periods. */
final class ResultsPage extends Page {

  ResultsPage(Browser browser) {
    super(browser, "/programmes/results");
  }

  ResultsPage show(String from, String to) {
    browser.chooseShown(By.id("from"), from);
    browser.chooseShown(By.id("to"), to);
    browser.follow(By.cssSelector("form.search button"));
    return new ResultsPage(browser);
  }

  /** Loads the page until the roll-up has brought that figure. */
  ResultsPage awaitToDate(String indicator, String figure) {
    browser.await(
        driver -> {
          if (browser.has(figure(indicator)) && toDate(indicator).contains(figure)) {
            return true;
          }
          browser.reload();
          return false;
        });
    return this;
  }

  String toDate(String indicator) {
    return browser.text(figure(indicator));
  }

  DonorReportsPage sealReport() {
    browser.follow(By.cssSelector(".actions a[href^='/donor-reports']"));
    return new DonorReportsPage(browser);
  }

  private static By figure(String indicator) {
    return By.xpath(
        "(//tr[@data-indicator='%s']/td[contains(@class,'figure')]//strong)[last()]"
            .formatted(indicator));
  }
}
