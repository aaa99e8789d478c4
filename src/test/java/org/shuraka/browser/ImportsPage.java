package org.shuraka.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** Imports of published files. */
final class ImportsPage extends Page {

  ImportsPage(Browser browser) {
    super(browser, "/imports");
  }

  ImportPage importFile(Path file) {
    browser.find(By.id("import:file")).sendKeys(file.toAbsolutePath().toString());
    browser.follow(By.id("import:start"));
    return new ImportPage(browser);
  }
}
