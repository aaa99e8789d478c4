package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Json;

/** A manager works through a logframe: a large one, its indicators, its versions. */
class LogframeBrowserIT extends WithBrowser {

  private static final int OUTCOMES = 5;
  private static final int OUTPUTS = 4;
  private static final int INDICATORS = 12;

  @Test
  void threeHundredIndicatorsStayLightAndOnlyWhatChangedIsSent() throws Exception {
    String code = programme("LARGE", OUTCOMES, OUTPUTS, INDICATORS);
    signedIn("admin", "en");
    FrameworkPage page = FrameworkPage.open(browser, code);
    assertThat(browser.weight()).as("bytes of the page").isLessThan(60_000);
    assertThat(browser.all(By.cssSelector(".logframe tbody tr"))).hasSize(300);
    assertThat(page.indicators()).as("closed at first").isEmpty();
    show("logframe-300");

    page.search("OP2.3.");
    browser.await(driver -> page.indicators().size() == INDICATORS);
    browser.driver().findElement(By.id("logframe:sought")).sendKeys("4");
    browser.await(driver -> page.indicators().equals(List.of("OP2.3.4")));
    page.search("OP2.3.");
    browser.await(driver -> page.indicators().size() == INDICATORS);

    assertThat(page.act("down").told()).isEqualTo("Mark a result or an indicator first.");
    page.mark("indicator OP2.3.1").act("down").act("down");
    browser.await(driver -> page.indicators().get(2).equals("OP2.3.1"));
    assertThat(page.marked()).isEqualTo("indicator OP2.3.1");
    assertThat(browser.updateWeight()).as("bytes of a move").isLessThan(6_000);
    page.act("duplicate");
    browser.await(driver -> page.indicators().size() == INDICATORS + 1);
    assertThat(page.marked()).isEqualTo("indicator OP2.3.1-2");

    browser.driver().findElement(By.id("logframe:sought")).clear();
    browser.await(driver -> page.indicators().isEmpty());
    page.openAll();
    browser.await(driver -> page.indicators().size() == 301);
    show("logframe-300-open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void indicatorOffersWhatGoesTogetherAndTakesTargetsFromASpreadsheet(String language)
      throws Exception {
    String code = programme("FORM-" + language, 1, 1, 2);
    signedIn("admin", language);
    IndicatorPage page = FrameworkPage.open(browser, code).addIndicator("OC1");
    assertThat(page.offers("meaning")).containsExactly("increment", "running_total", "snapshot");
    assertThat(page.offers("overTime")).isEmpty();
    page.measures("percentage");
    assertThat(page.offers("meaning")).containsExactly("rate");
    assertThat(page.offers("overTime")).containsExactly("sum", "latest");
    page.means("rate/latest/ratio_of_sums").titled("وصول").coded("OC1.X").paste("10;;x;40");
    assertThat(page.notice()).contains("x");
    assertThat(page.targets()).startsWith("10", "", "", "40");
    page.paste("2024-Q2;20\n2024-Q3;30");
    assertThat(page.targets()).startsWith("10", "20", "30", "40");
    show("indicator-" + language);
    FrameworkPage saved = page.confirm();
    assertThat(saved.indicators()).contains("OC1.X");
    assertThat(saved.content()).doesNotContain("framework.", "library.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void libraryIsFilledByPastingAndAnIndicatorIsMappedToIt(String language) throws Exception {
    String code = programme("MAP-" + language, 1, 1, 1);
    signedIn("admin", language);
    browser.open("/indicator-sets/set");
    String set = "SCS-" + language;
    browser.type(By.id("library:code"), set);
    browser.type(By.id("library:title_" + language), "Dutch SCS");
    browser.choose(By.id("library:language"), language);
    browser.type(By.id("library:pasted"), "SCS052;Women with a voice\nSCS053;مشاركة\nbroken");
    browser.find(By.id("library:paste")).click();
    By second = By.id("library:entry:1:code");
    browser.await(driver -> browser.isIdle() && browser.has(second));
    assertThat(browser.text(By.id("notices"))).contains(language.equals("ar") ? "٣" : "3");
    assertThat(browser.find(By.id("library:pasted")).getDomProperty("value").strip())
        .isEqualTo("broken");
    browser.type(By.id("library:pasted"), "SCS054;Trust");
    browser.follow(By.id("library:save"));
    show("library-" + language);
    IndicatorPage page = FrameworkPage.open(browser, code).indicator("OP1.1.1").map(set, "SCS052");
    show("mapped-" + language);
    page.confirm().indicator("OP1.1.1");
    assertThat(browser.text(By.id("indicator:mapped"))).contains("Women with a voice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void successorTakesThePlaceAndVersionsStandSideBySide(String language) {
    String code = language.equals("ar") ? "HUMAN-SECURITY-SURVEY" : "WOMEN-BUILDING-BRIDGES";
    signedIn("admin", language);
    FrameworkPage page = FrameworkPage.open(browser, code);
    String first = page.indicators().get(0);
    IndicatorPage fixed = page.indicator(first);
    assertThat(fixed.isLocked()).isTrue();
    String successor = fixed.successor().coded(first + "-" + language).draftCode();
    show("successor-" + language);
    FrameworkPage saved = new IndicatorPage(browser).confirm();
    assertThat(saved.indicators()).contains(successor).doesNotContain(first);
    browser.open("/programmes/comparison?code=" + code + "&earlier=1&later=0");
    assertThat(browser.all(By.cssSelector("table.sides tbody tr"))).hasSize(1);
    assertThat(browser.text(By.id("main"))).contains(successor).doesNotContain("framework.");
    show("comparison-" + language);
    browser.open("/programmes/framework?code=" + code + "&number=1");
    assertThat(new FrameworkPage(browser).indicators()).contains(first);
    assertThat(browser.has(By.cssSelector("svg.change title"))).isTrue();
  }

  /** Brings in a programme of four levels; answers its code. */
  private String programme(String code, int outcomes, int outputs, int indicators)
      throws IOException, InterruptedException {
    List<Object> results = new ArrayList<>();
    results.add(result("IMP", "impact", null, 0));
    for (int o = 1; o <= outcomes; o++) {
      results.add(result("OC" + o, "outcome", "IMP", 0));
      results.add(result("OP" + o, "output", "OC" + o, indicators));
      for (int p = 1; p <= outputs; p++) {
        results.add(result("OP" + o + "." + p, "output", "OP" + o, indicators));
      }
    }
    Map<String, Object> bundle =
        Map.of(
            "programme",
            Map.of(
                "code",
                code,
                "title",
                Map.of("en", code),
                "start",
                "2024-01-01",
                "end",
                "2025-12-31",
                "timezone",
                "Asia/Baghdad",
                "reportingFrequency",
                "quarterly",
                "dueDays",
                30),
            "framework",
            Map.of("dimensions", List.of(), "results", results));
    String base = server.toString().replaceAll("/$", "") + "/api/v1/";
    String credentials = "admin@shuraka.example:" + ShippedWar.samplePassword();
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    String token =
        Json.read(
                post(base + "tokens", "Basic " + basic, "{\"name\":\"t\",\"days\":1}"),
                JsonNode.class)
            .get("token")
            .textValue();
    post(base + "bundles", "Bearer " + token, Json.write(bundle));
    return code;
  }

  private static Map<String, Object> result(
      String code, String type, String parent, int indicators) {
    List<Object> of = new ArrayList<>();
    for (int i = 1; i <= indicators; i++) {
      of.add(
          Map.of(
              "code",
              code + "." + i,
              "title",
              Map.of("en", "Indicator " + i + " of the result " + code, "ar", "مؤشر " + i),
              "measure",
              "unit",
              "meaning",
              "increment",
              "overTime",
              "sum",
              "acrossPartners",
              "sum",
              "unitOfCount",
              "person",
              "targets",
              List.of(Map.of("period", "2024-Q1", "value", 10))));
    }
    Map<String, Object> result = new HashMap<>();
    result.put("code", code);
    result.put("type", type);
    result.put("parent", parent);
    result.put("title", Map.of("en", "What " + code + " is to change", "ar", "نتيجة " + code));
    result.put("indicators", of);
    return result;
  }

  private static String post(String address, String authorization, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }
}
