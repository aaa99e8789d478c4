package org.shuraka.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The report of one partner for one period, as its officer sees it. */
final class ReportPage extends Page {

  ReportPage(Browser browser) {
    super(browser, "/reports/report");
  }

  /**
   * Types into the fields of an indicator in their order: one; how many and of how many; or either
   * in every category.
   */
  ReportPage enter(String indicator, String... figures) {
    List<WebElement> fields = fields(indicator);
    for (int i = 0; i < figures.length; i++) {
      fields.get(i).clear();
      fields.get(i).sendKeys(figures[i]);
    }
    return this;
  }

  /** What stands in those fields. */
  List<String> figures(String indicator) {
    return fields(indicator).stream().map(f -> f.getDomProperty("value")).toList();
  }

  ReportPage tell(String progress) {
    browser.type(By.id("report:progress"), progress);
    return this;
  }

  String told() {
    return browser.find(By.id("report:progress")).getDomProperty("value");
  }

  ReportPage saveDraft() {
    browser.follow(By.id("report:save"));
    return new ReportPage(browser);
  }

  ReportPage submit() {
    browser.follow(By.id("report:submit"));
    return new ReportPage(browser);
  }

  /** Why it was sent back. */
  String reason() {
    return browser.text(By.cssSelector(".note.bad"));
  }

  /** Answers the reviewer's remark where it stands. */
  ReportPage answer(String text) {
    browser.type(By.cssSelector(".remark.open textarea"), text);
    browser.follow(By.name("remarks:answer"));
    return new ReportPage(browser);
  }

  boolean editable() {
    return browser.has(By.id("report:submit"));
  }

  /** What is wrong with an indicator, as it stands beside its fields. */
  String error(String indicator) {
    return entry(indicator).findElement(By.cssSelector(".error")).getText();
  }

  private List<WebElement> fields(String indicator) {
    return entry(indicator).findElements(By.cssSelector("input.short"));
  }

  private WebElement entry(String indicator) {
    return browser.find(
        By.xpath("//fieldset[contains(@class,'entry')][legend/bdi[.='%s']]".formatted(indicator)));
  }
}
