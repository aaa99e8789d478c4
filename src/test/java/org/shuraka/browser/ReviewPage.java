package org.shuraka.browser;

import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A report as its reviewer sees it. */
final class ReviewPage extends Page {

  ReviewPage(Browser browser) {
    super(browser, "/reports/review");
  }

  /** Notes a remark on the first cell of an indicator. */
  ReviewPage remark(String indicator, String text) {
    WebElement details =
        browser.find(
            By.xpath(
                "//details[div/button[@name='remarks:draft'][starts-with(@value,'/values/%s')]]"
                    .formatted(indicator)));
    details.findElement(By.tagName("summary")).click();
    new Select(details.findElement(By.tagName("select"))).selectByIndex(1);
    details.findElement(By.tagName("textarea")).sendKeys(text);
    browser.follow(
        By.cssSelector("button[name='remarks:draft'][value^='/values/%s']".formatted(indicator)));
    return new ReviewPage(browser);
  }

  /** What an indicator's figure was and is, where it changed since it was handed in before. */
  List<String> change(String indicator) {
    WebElement row =
        browser.find(
            By.xpath(
                "//table[contains(@class,'review')]/tbody/tr[th/bdi[.='%s']]"
                    .formatted(indicator)));
    return Stream.of("del", "ins")
        .map(tag -> row.findElement(By.xpath("td[1]/" + tag)).getText().replaceAll("\\P{Nd}+", ""))
        .toList();
  }

  ReviewPage resolve() {
    browser.follow(By.name("remarks:resolve"));
    return new ReviewPage(browser);
  }

  ReportsPage sendBack(String reason) {
    browser.type(By.id("back:reason"), reason);
    browser.follow(By.id("back:sendBack"));
    return new ReportsPage(browser);
  }

  ReportsPage accept() {
    browser.follow(By.id("accept:acceptIt"));
    return new ReportsPage(browser);
  }
}
