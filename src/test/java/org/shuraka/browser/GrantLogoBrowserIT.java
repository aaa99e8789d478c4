package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** A manager puts a logo on a grant's reports, is told what is wrong with a file, takes it away. */
class GrantLogoBrowserIT extends WithBrowser {

  private static final By SHOWN = By.cssSelector(".logo img");
  private static final String LARGE = "1";
  private static final String LARGE_IN_ARABIC = "١";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en,ENERGIZING-REFORM", "ar,CSO-HUMAN-SECURITY-MALI"})
  void aLogoComesAndGoesAndNothingTypedIsLost(String language, String programme)
      throws IOException {
    signedIn("manager", language);
    String grant = address(programme);
    browser.open(grant);
    browser.type(By.id("grant:reportNotice"), "Typed before");
    choose(Files.write(folder.resolve("large.png"), new byte[10 * 1024 * 1024]));
    assertThat(browser.text(By.id("refused")))
        .contains(language.equals("ar") ? LARGE_IN_ARABIC : LARGE);
    choose(Files.writeString(folder.resolve("report.png"), "%PDF-1.7"));
    browser.follow(By.id("grant:save"));
    assertThat(browser.text(By.id("grant:logo_error"))).contains("application/pdf");
    assertThat(browser.find(By.id("grant:reportNotice")).getAttribute("value"))
        .isEqualTo("Typed before");
    show("grant-logo-" + language);

    Path logo = folder.resolve("logo.png");
    ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
    choose(logo);
    browser.follow(By.id("grant:save"));
    browser.open(grant);
    assertThat(browser.script("return arguments[0].naturalWidth", browser.find(SHOWN)))
        .isEqualTo(300L);
    browser.press(By.id("grant:withoutLogo"));
    browser.follow(By.id("grant:save"));
    browser.open(grant);
    assertThat(browser.has(SHOWN)).isFalse();
  }

  /** Of the programme's first grant. */
  private static String address(String programme) {
    browser.open("/programmes/programme?code=" + programme);
    return browser
        .find(By.cssSelector("a[href^='/programmes/grants?'][href*='&id=']"))
        .getDomAttribute("href");
  }

  private static void choose(Path file) {
    browser.find(By.id("grant:logo")).sendKeys(file.toAbsolutePath().toString());
  }
}
