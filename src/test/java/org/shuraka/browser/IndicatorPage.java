package org.shuraka.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Where a manager says what the figures of an indicator mean. */
final class IndicatorPage extends Page {

  private static final By MAPPED = By.id("indicator:mapped");

  IndicatorPage(Browser browser) {
    super(browser, "/programmes/indicator");
  }

  /**
   * @param rule as {@code increment/sum/sum}
   */
  IndicatorPage means(String rule) {
    String[] words = rule.split("/");
    return choose("meaning", words[0])
        .choose("overTime", words[1])
        .choose("acrossPartners", words[2]);
  }

  /** What kind of figure it has: what goes with it is offered next. */
  IndicatorPage measures(String measure) {
    return choose("measure", measure);
  }

  /** The words that one choice offers now. */
  List<String> offers(String choice) {
    return browser.all(By.name("indicator:" + choice)).stream()
        .map(input -> input.getDomAttribute("value"))
        .toList();
  }

  private IndicatorPage choose(String choice, String value) {
    By input = By.cssSelector("input[name='indicator:%s'][value='%s']".formatted(choice, value));
    if (!browser.find(input).isSelected()) {
      browser.find(input).click();
    }
    browser.await(driver -> browser.isIdle() && browser.find(input).isSelected());
    return this;
  }

  IndicatorPage brokenDownBy(String dimension) {
    return tick(dimension);
  }

  IndicatorPage reportedBy(String partner) {
    return tick(partner);
  }

  FrameworkPage confirm() {
    browser.follow(By.id("indicator:save"));
    return new FrameworkPage(browser);
  }

  IndicatorPage titled(String title) {
    browser.type(By.id("indicator:title_" + browser.language()), title);
    return this;
  }

  IndicatorPage coded(String code) {
    browser.type(By.id("indicator:code"), code);
    return this;
  }

  String draftCode() {
    return browser.find(By.id("indicator:code")).getDomProperty("value");
  }

  /** Pastes part of a spreadsheet as targets. */
  IndicatorPage paste(String cells) {
    browser.find(By.cssSelector("[id='indicator:grid'] summary")).click();
    browser.type(By.id("indicator:pasted"), cells);
    browser.find(By.id("indicator:paste")).click();
    browser.await(driver -> browser.isIdle());
    return this;
  }

  List<String> targets() {
    return browser.all(By.cssSelector("[id='indicator:grid'] input")).stream()
        .map(input -> input.getDomProperty("value"))
        .toList();
  }

  /** Maps it to a standard indicator of the library. */
  IndicatorPage map(String set, String code) {
    browser.choose(By.id("indicator:set"), set);
    browser.await(driver -> browser.isIdle());
    browser.type(By.id("indicator:wanted"), code);
    By entry = By.cssSelector("[id='indicator:found'] li:only-child input");
    browser.await(driver -> browser.isIdle() && browser.has(entry));
    browser.find(entry).click();
    browser.await(driver -> browser.isIdle() && browser.text(MAPPED).contains(code));
    return this;
  }

  boolean isLocked() {
    return browser.has(By.id("locked-title"));
  }

  IndicatorPage successor() {
    browser.follow(By.cssSelector("a[href$='successor=true']"));
    return new IndicatorPage(browser);
  }

  private IndicatorPage tick(String value) {
    WebElement choice = browser.find(By.cssSelector("input[value='%s']".formatted(value)));
    if (!choice.isSelected()) {
      choice.click();
    }
    return this;
  }
}
