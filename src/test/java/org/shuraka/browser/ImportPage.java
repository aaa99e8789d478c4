package org.shuraka.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What became of one file. Comes back by itself while the import runs. */
final class ImportPage extends Page {

  private static final By PROGRAMME = By.cssSelector("a[href^='/programmes/programme?code=']");

  ImportPage(Browser browser) {
    super(browser, "/imports/import");
    browser.await(driver -> browser.has(By.id("report-title")));
  }

  /** The elements of the file that the report lists. */
  List<String> elements() {
    return browser.all(By.cssSelector("tbody th bdi")).stream().map(WebElement::getText).toList();
  }

  /** The programme that the file holds. */
  ProgrammePage programme() {
    browser.follow(PROGRAMME);
    return new ProgrammePage(browser);
  }
}
