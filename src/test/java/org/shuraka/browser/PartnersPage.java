package org.shuraka.browser;

import org.openqa.selenium.By;

/** Who takes part in a programme. */
final class PartnersPage extends Page {

  PartnersPage(Browser browser) {
    super(browser, "/programmes/partners");
  }

  /** An organisation that is known already. */
  PartnersPage addFunder(String organisation) {
    browser.type(By.id("partner:code"), organisation);
    browser.choose(By.id("partner:role"), "1");
    browser.follow(By.id("partner:save"));
    return new PartnersPage(browser);
  }

  ProgrammePage back() {
    browser.follow(By.cssSelector(".crumbs a[href^='/programmes/programme']"));
    return new ProgrammePage(browser);
  }
}
