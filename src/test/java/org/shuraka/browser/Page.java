package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What all pages have. Making one waits until it is there and looks at its language. */
abstract class Page {

  static final By NOTICE = By.cssSelector("#notices .notice");

  final Browser browser;

  /**
   * @param path of its address, as {@code /programmes}
   */
  Page(Browser browser, String path) {
    this.browser = browser;
    browser.await(driver -> browser.path().equals(path) && browser.has(By.id("main")));
    WebElement html = browser.find(By.tagName("html"));
    assertThat(html.getDomAttribute("lang")).as(path).isEqualTo(browser.language());
    assertThat(html.getDomAttribute("dir"))
        .as(path)
        .isEqualTo(browser.language().equals("ar") ? "rtl" : "ltr");
  }

  String heading() {
    return browser.text(By.tagName("h1"));
  }

  /** What the page tells about the act that was just done. */
  String notice() {
    return browser.text(By.id("notices"));
  }

  /** Everything that the page says, without its frame. */
  String content() {
    return browser.text(By.id("main"));
  }

  SignInPage signOut() {
    browser.follow(By.cssSelector(".reader button"));
    return new SignInPage(browser);
  }
}
