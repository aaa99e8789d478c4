package org.shuraka.browser;

import org.openqa.selenium.By;

/** Where somebody lands who has signed in. */
final class HomePage extends Page {

  HomePage(Browser browser) {
    super(browser, "/");
  }

  ImportsPage imports() {
    browser.follow(By.cssSelector("nav.main a[href='/imports']"));
    return new ImportsPage(browser);
  }

  ReportsPage reports() {
    browser.follow(By.cssSelector("nav.main a[href='/reports']"));
    return new ReportsPage(browser);
  }

  DonorReportsPage donorReports() {
    browser.follow(By.cssSelector("nav.main a[href='/donor-reports']"));
    return new DonorReportsPage(browser);
  }
}
