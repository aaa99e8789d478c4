package org.shuraka.browser;

import org.openqa.selenium.By;

/** One programme at a glance, and the way to its parts. */
final class ProgrammePage extends Page {

  ProgrammePage(Browser browser) {
    super(browser, "/programmes/programme");
  }

  /** By its address, as from a bookmark. */
  static ProgrammePage open(Browser browser, String code) {
    browser.open("/programmes/programme?code=" + code);
    return new ProgrammePage(browser);
  }

  String code() {
    return browser.parameter("code");
  }

  FrameworkPage framework() {
    part("/programmes/framework");
    return new FrameworkPage(browser);
  }

  PeriodsPage periods() {
    part("/programmes/periods");
    return new PeriodsPage(browser);
  }

  ResultsPage results() {
    part("/programmes/results");
    return new ResultsPage(browser);
  }

  PartnersPage partners() {
    browser.follow(By.cssSelector("main a[href^='/programmes/partners']"));
    return new PartnersPage(browser);
  }

  GrantsPage newGrant() {
    browser.follow(By.cssSelector("main a[href^='/programmes/grants']"));
    return new GrantsPage(browser);
  }

  private void part(String path) {
    browser.follow(By.cssSelector("nav.tabs a[href^='%s']".formatted(path)));
  }
}
