package org.shuraka.browser;

import org.openqa.selenium.By;

/** Where a grant is added to a programme. */
final class GrantsPage extends Page {

  GrantsPage(Browser browser) {
    super(browser, "/programmes/grants");
  }

  /** For the whole time of the programme, in its currency. */
  ProgrammePage add(String donor, String reference, String reportsIn) {
    browser.choose(By.id("grant:donor"), donor);
    browser.type(By.id("grant:reference"), reference);
    browser.choose(By.id("grant:language"), reportsIn);
    browser.follow(By.id("grant:save"));
    return new ProgrammePage(browser);
  }
}
