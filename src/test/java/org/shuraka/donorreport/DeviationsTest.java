package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.donorreport.SealedContent.Deviation;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/** What a manager is asked to comment on: 15 % off the target, in the direction that counts. */
class DeviationsTest {

  @ParameterizedTest
  @CsvSource({
    "ascending, 84.99, 100, 0.8499, below",
    "ascending, 85, 100, 0.85,",
    "ascending, 115, 100, 1.15,",
    "ascending, 115.01, 100, 1.1501, above",
    "ascending, -3, 100, -0.03, below"
  })
  void moreIsBetter(
      String direction, BigDecimal value, BigDecimal target, BigDecimal achievement, String kind) {
    assertThat(kind("snapshot", direction, value, target, achievement)).isEqualTo(kind);
  }

  /** The achievement of a level that is to sink tells the way from its baseline already. */
  @ParameterizedTest
  @CsvSource({"30, 20, 0.5, below", "18, 20, 1.2, above", "21, 20, 0.9,"})
  void aLevelThatIsToSinkGoesByItsAchievement(
      BigDecimal value, BigDecimal target, BigDecimal achievement, String kind) {
    assertThat(kind("snapshot", "descending", value, target, achievement)).isEqualTo(kind);
  }

  /** A number that is not to be exceeded: more of it is behind, fewer ahead. */
  @ParameterizedTest
  @CsvSource({"12, 10, below", "11.5, 10,", "8.5, 10,", "8, 10, above"})
  void ofWhatIsToBecomeFewerMoreIsBehind(BigDecimal value, BigDecimal target, String kind) {
    assertThat(kind("increment", "descending", value, target, null)).isEqualTo(kind);
  }

  @Test
  void withoutTargetOrFigureNothingDeviates() {
    assertThat(kind("snapshot", "ascending", BigDecimal.ONE, null, null)).isNull();
    assertThat(kind("increment", "descending", null, BigDecimal.TEN, null)).isNull();
  }

  @Test
  void whereNothingIsToHappenAnythingIsBehind() {
    assertThat(kind("increment", "descending", BigDecimal.TEN, BigDecimal.ZERO, null))
        .isEqualTo("below");
    assertThat(kind("increment", "descending", BigDecimal.ZERO, BigDecimal.ZERO, null)).isNull();
  }

  @Test
  void activitiesComeFirstAndCommentsStayWithWhatTheyAreAbout() {
    var postponed =
        new DonorReportRepository.ChangedActivity(
            "activity-1-2",
            "postponed",
            "2024-Q2",
            "A1",
            LocalisedText.of("en", "A training"),
            "security",
            LocalDate.of(2024, 9, 1),
            null);
    List<Deviation> found =
        Deviations.of(
            List.of(postponed),
            results(
                "snapshot", "ascending", BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("0.1")));
    assertThat(found).extracting(Deviation::key).containsExactly("activity-1-2", "indicator-I");

    List<Deviation> commented =
        List.of(found.get(1).with("A bridge was closed"), found.get(0).with("Roads"));
    assertThat(Deviations.withComments(found, commented))
        .extracting(Deviation::comment)
        .containsExactly("Roads", "A bridge was closed");
    assertThat(Deviations.withComments(found.subList(0, 1), commented.subList(0, 1)))
        .extracting(Deviation::comment)
        .containsOnlyNulls();
  }

  private static String kind(
      String meaning,
      String direction,
      BigDecimal value,
      BigDecimal target,
      BigDecimal achievement) {
    return Deviations.of(List.of(), results(meaning, direction, value, target, achievement))
        .stream()
        .map(Deviation::kind)
        .findFirst()
        .orElse(null);
  }

  private static List<SealedContent.Result> results(
      String meaning,
      String direction,
      BigDecimal value,
      BigDecimal target,
      BigDecimal achievement) {
    var promised =
        Json.read(
            """
            {"code":"I","title":{"en":"Indicator"},"measure":"unit","meaning":"%s",
             "acrossPartners":"sum","direction":"%s","unitOfCount":"person"}"""
                .formatted(meaning, direction),
            Framework.Indicator.class);
    Figure figure =
        new Figure(
            value,
            null,
            null,
            null,
            null,
            target,
            new Coverage(1, 1),
            null,
            null,
            null,
            null,
            null);
    return List.of(
        new SealedContent.Result(
            "R",
            "output",
            null,
            LocalisedText.of("en", "Result"),
            List.of(
                new SealedContent.Indicator(
                    promised,
                    new IndicatorResult("I", achievement, figure, figure, null),
                    null,
                    null,
                    null,
                    null))));
  }
}
