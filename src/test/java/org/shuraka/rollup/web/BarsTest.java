package org.shuraka.rollup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

class BarsTest {

  private static final Path STYLES = Path.of("src/main/webapp/resources/shuraka/shuraka.css");

  @Test
  void arabicRunsFromTheRightWithItsOwnDigits() {
    JsonNode lying = chart(Language.AR, true).get("options");
    assertThat(lying.get("locale").textValue()).isEqualTo("ar-u-nu-arab");
    assertThat(lying.at("/scales/x/reverse").booleanValue()).isTrue();
    assertThat(lying.at("/scales/y/position").textValue()).isEqualTo("right");
    JsonNode standing = chart(Language.AR, false).get("options");
    assertThat(standing.at("/scales/x/reverse").booleanValue()).isTrue();
    assertThat(standing.at("/scales/y/reverse").booleanValue()).isFalse();
    assertThat(chart(Language.FR, true).at("/options/scales/x/reverse").booleanValue()).isFalse();
  }

  @Test
  void codesAreReadFromTheLeftInArabicToo() {
    assertThat(label(Language.AR)).isEqualTo("\u200e2024-Q1");
    assertThat(label(Language.FR)).isEqualTo("2024-Q1");
  }

  private static String label(Language language) {
    String json = new Bars(language, "", false).codes(List.of("2024-Q1")).json();
    return Json.read(json, JsonNode.class).at("/data/labels/0").textValue();
  }

  @Test
  void noTextEndsTheScriptThatItIsWrittenInto() {
    String json =
        new Bars(Language.EN, "</script>", true)
            .labels(List.of("</script><script>"))
            .series("a", List.of(BigDecimal.ONE), List.of(Bars.MAIN))
            .json();
    assertThat(json).doesNotContain("<");
    assertThat(Json.read(json, JsonNode.class).at("/data/labels/0").textValue())
        .isEqualTo("</script><script>");
  }

  @Test
  void aPeriodWithoutAFigureHasNoBar() {
    JsonNode data = chart(Language.EN, false).at("/data/datasets/0/data");
    assertThat(data.get(0).decimalValue()).isEqualByComparingTo("12");
    assertThat(data.get(1).isNull()).isTrue();
  }

  @Test
  void coloursAreThoseThatTheStyleSheetExplains() throws IOException {
    String styles = Files.readString(STYLES);
    Map.of("main", Bars.MAIN, "second", Bars.SECOND, "third", Bars.THIRD, "pale", Bars.PALE)
        .forEach((name, colour) -> assertThat(styles).contains("--chart-" + name + ": " + colour));
  }

  private static JsonNode chart(Language language, boolean lying) {
    String json =
        new Bars(language, "people", lying)
            .labels(List.of("2024-Q1", "2024-Q2"))
            .series("a", Arrays.asList(BigDecimal.valueOf(12), null), List.of(Bars.MAIN, Bars.MAIN))
            .json();
    return Json.read(json, JsonNode.class);
  }
}
