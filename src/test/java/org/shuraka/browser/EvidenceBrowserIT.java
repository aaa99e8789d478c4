package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** An officer adds evidence over a connection that is slow and breaks. */
class EvidenceBrowserIT extends WithBrowser {

  private static final String DRAFT =
      "/reports/report?programme=HUMAN-SECURITY-SURVEY&period=2026-H2&partner=PAX";
  private static final By FILES = By.id("evidence-files");
  private static final By SENDING = By.cssSelector("#evidence .file.sending");
  private static final By STORED = By.cssSelector("#evidence .file:not(.sending)");
  private static final By SAID = By.cssSelector("#evidence .file.sending .said");
  private static final int SLOW = 120 * 1024;

  @TempDir Path folder;

  @AfterEach
  void backToTheNetwork() {
    network(false, -1);
  }

  @Test
  void uploadGoesOnWhereTheConnectionBroke() throws IOException {
    signedIn("pax", "en");
    browser.open(DRAFT);
    network(false, SLOW);
    choose(pdf("minutes.pdf", 1_500_000, 1));
    browser.await(driver -> progress() > 0.1);

    network(true, -1);
    browser.await(driver -> browser.text(SAID).startsWith("No connection."));
    double reached = progress();
    show("evidence-offline-en");
    assertThat(reached).isBetween(0.1, 0.99);

    network(false, SLOW);
    browser.await(driver -> progress() > reached);
    network(false, -1);
    browser.await(driver -> browser.has(STORED));
    assertThat(browser.text(By.cssSelector("#evidence .heard"))).contains("minutes.pdf was added");
    describeAndReload();
    delete("minutes.pdf");
  }

  @Test
  void uploadGoesOnAfterTheBrowserWasRestarted() throws IOException {
    signedIn("pax", "ar");
    browser.open(DRAFT);
    network(false, SLOW);
    Path file = pdf("قائمة الحضور.pdf", 1_200_000, 2);
    choose(file);
    browser.await(driver -> progress() > 0.1);
    browser.open("/reports");
    network(false, -1);

    browser.open(DRAFT);
    assertThat(browser.text(SAID)).startsWith("لم يكتمل الإرسال");
    double reached = progress();
    assertThat(reached).isBetween(0.01, 0.99);
    show("evidence-unfinished-ar");

    network(false, SLOW);
    choose(file);
    browser.await(driver -> browser.all(SENDING).size() == 1 && progress() >= reached);
    network(false, -1);
    browser.await(driver -> browser.has(STORED) && !browser.has(SENDING));
    show("evidence-ar");
    delete("قائمة الحضور.pdf");
  }

  @Test
  void fileThatIsNotTakenSaysWhyAndIsTakenAway() throws IOException {
    signedIn("pax", "fr");
    browser.open(DRAFT);
    choose(Files.writeString(folder.resolve("rapport.pdf"), "MZ\0\0 a program"));
    browser.await(driver -> browser.text(SAID).contains("n’est pas ce que dit son nom"));
    show("evidence-refused-fr");
    browser.find(By.cssSelector("#evidence .give-up")).click();
    browser.await(driver -> !browser.has(SENDING));
    browser.reload();
    browser.find(FILES);
    assertThat(browser.has(SENDING)).isFalse();
  }

  private void describeAndReload() {
    browser.choose(By.cssSelector("#evidence select.label"), "donor");
    browser.type(By.cssSelector("#evidence input.description"), "Who took part in Sinjar");
    browser.await(driver -> browser.text(By.cssSelector("#evidence .file .said")).equals("Saved"));
    browser.await(driver -> !browser.has(By.cssSelector("#evidence .file[data-version='0']")));
    show("evidence-en");
    browser.await(
        driver -> {
          browser.open(DRAFT);
          return browser
                  .find(By.cssSelector("#evidence select.label"))
                  .getDomProperty("value")
                  .equals("donor")
              && "Who took part in Sinjar"
                  .equals(
                      browser
                          .find(By.cssSelector("#evidence input.description"))
                          .getDomProperty("value"));
        });
  }

  private void delete(String name) {
    assertThat(browser.text(STORED)).contains(name);
    browser.find(By.cssSelector("#evidence .delete")).click();
    browser.driver().switchTo().alert().accept();
    browser.await(driver -> !browser.has(STORED));
  }

  private void choose(Path file) {
    browser.find(FILES).sendKeys(file.toString());
    browser.find(SENDING);
  }

  private double progress() {
    return Double.parseDouble(
        browser.find(SENDING).findElement(By.tagName("progress")).getDomProperty("value"));
  }

  /**
   * Through the browser's own tools.
   *
   * @param bytesPerSecond upwards; -1 as fast as it goes
   */
  private static void network(boolean offline, int bytesPerSecond) {
    ChromeDriver chrome = (ChromeDriver) browser.driver();
    chrome.executeCdpCommand("Network.enable", Map.of());
    chrome.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            0,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            bytesPerSecond));
  }

  private Path pdf(String name, int size, int seed) throws IOException {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
    return Files.write(folder.resolve(name), bytes);
  }
}
