package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.shuraka.exchange.EditedWorkbook;
import org.shuraka.flow.Rest;

/** A quarter by workbook: taken away, filled in, brought back, looked at, applied. */
class WorkbookBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @TempDir Path folder;

  @Test
  void quarterByWorkbookInEnglish() throws IOException {
    String code = "BOOK-EN";
    bundle(code);
    signedIn("pax", "en");
    browser.open(address(code));
    assertThat(browser.all(By.cssSelector("#workbook a[download]"))).hasSize(3);
    assertNoViolations();
    upload("a,b".getBytes(StandardCharsets.UTF_8));
    assertThat(browser.text(By.cssSelector(".notices"))).contains("no XLSX workbook");

    upload(
        workbook(code, "en")
            .number("figures", "SHARE@", "figure", "9")
            .number("figures", "SHARE@", "denominator", "4")
            .file());
    assertThat(browser.text(By.id("faults"))).contains("Figures!H9", "larger than of how many");
    assertThat(browser.has(By.id("apply:changes"))).isFalse();
    assertNoViolations();
    browser.follow(By.id("apply:discard"));

    EditedWorkbook workbook = workbook(code, "en");
    upload(
        workbook
            .number("figures", "PEOPLE@ERB|female", "figure", "12")
            .number("figures", "PEOPLE@ERB|unknown", "figure", "0")
            .number("figures", "SHARE@", "figure", "3")
            .number("figures", "SHARE@", "denominator", "4")
            .text("activities", "A1", "status", "Done")
            .text("outcomes", workbook.firstRow("outcomes"), "actor", "The council of Erbil")
            .text("narrative", "progress", "text", "We trained.")
            .file());
    assertThat(browser.text(By.id("changes"))).contains("7 cells change", "We trained.");
    assertNoViolations();
    show("workbook-preview-en");
    browser.follow(By.id("apply:changes"));
    assertThat(browser.text(By.cssSelector(".notices"))).contains("7 cells were changed");
    assertThat(
            Rest.as("pax", server)
                .get("programmes/" + code + "/reports/2024-Q1/PAX")
                .json()
                .at("/values/0/cells/0/value")
                .asInt())
        .isEqualTo(12);
  }

  @Test
  void previewInArabicShowsWhatChangedOnBothSides() throws IOException {
    String code = "BOOK-AR";
    bundle(code);
    byte[] filled =
        workbook(code, "ar")
            .text("figures", "PEOPLE@ERB|female", "figure", "١٢")
            .text("figures", "PEOPLE@ERB", "comment", "من الجدول")
            .file();
    Rest pax = Rest.as("pax", server);
    String report = "programmes/" + code + "/reports/2024-Q1/PAX";
    pax.patch(
            report,
            "{\"values\":[{\"indicator\":\"PEOPLE\",\"location\":\"ERB\",\"value\":2,\"comment\":\"من الصفحة\"}]}",
            "If-Match",
            pax.get(report).etag())
        .expect(200);
    signedIn("pax", "ar");
    browser.open(address(code));
    upload(filled);
    assertThat(browser.text(By.id("conflicts"))).contains("من الجدول", "من الصفحة", "Counted");
    assertThat(browser.text(By.id("changes"))).contains("١٢");
    assertNoViolations();
    show("workbook-preview-ar");
    browser.follow(By.id("apply:all"));
    assertThat(pax.get(report).json().at("/values/0/comment").asText()).isEqualTo("من الجدول");
  }

  private void upload(byte[] file) throws IOException {
    Path filled = folder.resolve("filled.xlsx");
    Files.write(filled, file);
    browser.find(By.cssSelector("#workbook input[type='file']")).sendKeys(filled.toString());
    browser.follow(By.id("workbookForm:upload"));
  }

  private EditedWorkbook workbook(String code, String language) {
    return new EditedWorkbook(
        Rest.as("pax", server)
            .get("programmes/" + code + "/reports/2024-Q1/PAX/workbook?language=" + language)
            .expect(200)
            .response()
            .body());
  }

  private void bundle(String code) {
    Rest.as("admin", server).post("bundles", EditedWorkbook.bundle(code)).expect(201);
  }

  private static String address(String code) {
    return "/reports/report?programme=" + code + "&period=2024-Q1&partner=PAX";
  }

  private static void assertNoViolations() {
    assertThat(
            new AxeBuilder()
                .withTags(WCAG_22_AA).analyze(browser.driver()).getViolations().stream()
                    .map(v -> v.getId() + " " + v.getNodes())
                    .toList())
        .isEmpty();
  }
}
