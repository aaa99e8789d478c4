package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.shuraka.dashboard.SmallBoundaries;

/**
 * An administrator brings official boundaries in, is told what is wrong with a file, removes them.
 */
class BoundariesBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en,EG", "ar,TN", "fr,MA"})
  void boundariesComeAndGo(String language, String country) throws IOException {
    signedIn("admin", language);
    browser.open("/boundaries");
    look();
    String twice =
        SmallBoundaries.districts(country, 2, 5).replace(country + "0202", country + "0101");
    bring(twice, "OCHA " + country);
    assertThat(browser.text(By.id("notices")))
        .contains("/features/1/properties/ADM2_PCODE", country + "0101");
    assertThat(browser.find(By.id("bring:source")).getAttribute("value"))
        .isEqualTo("OCHA " + country);
    look();
    bring(SmallBoundaries.districts(country, 4, 50), "OCHA " + country);
    By row = By.xpath("//tr[th[normalize-space()='" + country + "']]");
    assertThat(browser.text(row)).contains("OCHA " + country);
    look();
    browser.press(By.xpath("//tr[th[normalize-space()='" + country + "']]//summary"));
    browser.follow(By.cssSelector("button[name=remove][value^='" + country + "-2-']"));
    assertThat(browser.all(row)).isEmpty();
  }

  private void bring(String file, String source) throws IOException {
    Path path = Files.writeString(folder.resolve("boundaries.geojson"), file);
    browser.find(By.id("bring:file")).sendKeys(path.toAbsolutePath().toString());
    browser.type(By.id("bring:source"), source);
    browser.follow(By.id("bring:take"));
  }

  private static void look() {
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.text(By.id("main"))).doesNotContain("boundary.");
    assertThat(new AxeBuilder().withTags(WCAG_22_AA).analyze(browser.driver()).getViolations())
        .isEmpty();
    show("boundaries-" + browser.language());
  }
}
