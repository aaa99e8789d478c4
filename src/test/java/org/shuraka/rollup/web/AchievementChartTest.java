package org.shuraka.rollup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Breakdown;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;

class AchievementChartTest {

  private static final String WICKED = "</script><script>alert(1)</script>";

  @Test
  void aTitleCannotEndTheScriptItStandsIn() {
    String chart = AchievementChart.of(List.of(line(WICKED, "0.5", 1)), Language.EN);
    assertThat(chart).doesNotContain("<");
    assertThat(label(chart)).startsWith("I1 </script>");
  }

  @Test
  void aBarIsAsLongAsTheAchievementInPerCent() {
    JsonNode chart =
        Json.read(AchievementChart.of(List.of(line("A", "0.823", 2)), Language.EN), JsonNode.class);
    assertThat(chart.at("/data/datasets/0/data/0").decimalValue()).isEqualByComparingTo("82.3");
  }

  @Test
  void theChartIsMirroredWhereTheLanguageIs() {
    FigureLine line = line("A", "0.5", 2);
    JsonNode arabic = Json.read(AchievementChart.of(List.of(line), Language.AR), JsonNode.class);
    JsonNode french = Json.read(AchievementChart.of(List.of(line), Language.FR), JsonNode.class);
    assertThat(arabic.at("/options/scales/x/reverse").booleanValue()).isTrue();
    assertThat(french.at("/options/scales/x/reverse").booleanValue()).isFalse();
  }

  @Test
  void thereIsNoChartWithoutAnythingToCompareOrWithTooMuch() {
    assertThat(AchievementChart.of(List.of(line("A", null, 2)), Language.EN)).isEmpty();
    List<FigureLine> many =
        IntStream.rangeClosed(0, AchievementChart.MOST_BARS)
            .mapToObj(i -> line("A", "0.5", 2))
            .toList();
    assertThat(AchievementChart.of(many, Language.EN)).isEmpty();
  }

  private static String label(String chart) {
    return Json.read(chart, JsonNode.class).at("/data/labels/0").textValue();
  }

  private static FigureLine line(String title, String achievement, int accepted) {
    Framework.Indicator indicator =
        new Framework.Indicator(
            "I1",
            LocalisedText.english(title),
            null,
            "unit",
            "increment",
            "sum",
            "sum",
            null,
            "person",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Figure figure =
        new Figure(
            BigDecimal.ONE,
            null,
            null,
            null,
            null,
            BigDecimal.TEN,
            new Coverage(2, accepted),
            List.of(),
            null,
            List.of(),
            null,
            null);
    return new FigureLine(
        indicator,
        new IndicatorResult(
            "I1", achievement == null ? null : new BigDecimal(achievement), figure, figure, null),
        FigureText.in(Language.EN),
        new Breakdown(List.of()));
  }
}
