package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Sha256;

/**
 * A sealed report as large as they come: 300 indicators, each with twelve periods, every other one
 * by sex and age and by ten places (so 22 lines of detail); 100 deviations, 40 outcomes and a
 * summary of 50,000 characters.
 */
public final class LargeReport {

  public static final int INDICATORS = 300;

  private static final int RESULTS = 30;
  private static final int PERIODS = 12;
  private static final int PLACES = 10;
  private static final int OUTCOMES = 40;
  private static final int SUMMARY = 50_000;
  private static final List<String> SEXES = List.of("female", "male", "unknown");
  private static final List<String> AGES = List.of("under18", "18to29", "30to59", "60plus");

  private LargeReport() {}

  /** As it is read from where it is sealed. */
  public static DonorReportService.Read in(Language language) {
    SealedContent content = content(language);
    String canonical = Json.write(content);
    DonorReportView report =
        new DonorReportView(
            1,
            content.programme().code(),
            content.programme().title(),
            1,
            content.grant().reference(),
            content.grant().donorName(),
            content.window().from(),
            content.window().to(),
            "published",
            Sha256.of(canonical),
            content.preparedAt(),
            "Omar Saleh",
            content.sealedAt(),
            content.sealedBy(),
            content.sealedAt(),
            3);
    return new DonorReportService.Read(
        report, Json.read(canonical, SealedContent.class), canonical, null, true);
  }

  static SealedContent content(Language language) {
    SealedContent small = SealedSample.in(language, summary(language));
    return new SealedContent(
        small.language(),
        small.sections(),
        small.programme(),
        small.grant(),
        small.window(),
        small.frameworkVersion(),
        small.rolledUpAt(),
        small.preparedAt(),
        small.sealedAt(),
        small.sealedBy(),
        small.summary(),
        small.summaryBy(),
        small.participants(),
        places(),
        dimensions(),
        results(),
        deviations(),
        outcomes(),
        small.expenditure(),
        small.restatements(),
        small.adjustments(),
        small.evidence(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\"/>");
  }

  private static String summary(Language language) {
    String sentence =
        language == Language.AR
            ? "اجتمعت لجان السلام المحلية في كل قضاء وسوّت نزاعات بين العائدين والمقيمين.\n"
            : "Local peace committees met in every district and settled disputes.\n";
    return sentence.repeat(SUMMARY / sentence.length());
  }

  private static List<SealedContent.Place> places() {
    List<SealedContent.Place> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      places.add(new SealedContent.Place("P" + i, texts("District " + i, "قضاء " + i)));
    }
    return places;
  }

  private static List<Framework.Dimension> dimensions() {
    return List.of(
        new Framework.Dimension(
            "sex", texts("Sex", "الجنس"), SEXES.stream().map(Framework.Category::of).toList()),
        new Framework.Dimension(
            "age", texts("Age", "العمر"), AGES.stream().map(Framework.Category::of).toList()));
  }

  private static List<SealedContent.Result> results() {
    List<SealedContent.Result> results = new ArrayList<>();
    for (int r = 0; r < RESULTS; r++) {
      List<SealedContent.Indicator> indicators = new ArrayList<>();
      for (int i = 0; i < INDICATORS / RESULTS; i++) {
        indicators.add(indicator(r * INDICATORS / RESULTS + i));
      }
      results.add(
          new SealedContent.Result(
              "R" + r,
              "output",
              null,
              texts(
                  "Committees of district " + r + " settle disputes", "لجان القضاء تسوّي النزاعات"),
              indicators));
    }
    return results;
  }

  private static SealedContent.Indicator indicator(int no) {
    String code = "I" + no;
    boolean detailed = no % 2 == 0;
    Framework.Indicator promised =
        new Framework.Indicator(
            code,
            texts(
                "People who took part in dialogue meetings of the local committee " + no,
                "عدد المشاركين في لقاءات الحوار للجنة المحلية " + no),
            null,
            "unit",
            "increment",
            "sum",
            "sum",
            "ascending",
            "person",
            detailed ? List.of("sex", "age") : List.of(),
            null,
            new Framework.Baseline(2021, BigDecimal.ZERO, null, null),
            List.of(),
            null,
            null,
            List.of("PAX"),
            null,
            null,
            null);
    BigDecimal inWindow = BigDecimal.valueOf(120L + no);
    BigDecimal toDate = BigDecimal.valueOf(4800L + 7L * no);
    BigDecimal target = BigDecimal.valueOf(6000);
    return new SealedContent.Indicator(
        promised,
        new IndicatorResult(
            code,
            toDate.divide(target, 6, RoundingMode.HALF_UP),
            figure(inWindow, BigDecimal.valueOf(200), detailed),
            figure(toDate, target, detailed),
            null),
        "EG." + no,
        texts("People reached", "عدد من وصل إليهم البرنامج"),
        new SealedContent.Contribution(
            inWindow.multiply(new BigDecimal("0.4")), toDate.multiply(new BigDecimal("0.4"))),
        trend(no));
  }

  private static Figure figure(BigDecimal value, BigDecimal target, boolean detailed) {
    if (!detailed) {
      return new Figure(
          value,
          null,
          null,
          null,
          null,
          target,
          new Coverage(20, 19),
          null,
          null,
          null,
          null,
          null);
    }
    List<Figure.Cell> cells = new ArrayList<>();
    for (String sex : SEXES) {
      for (String age : AGES) {
        cells.add(
            new Figure.Cell(
                Map.of("sex", sex, "age", age),
                value.divideToIntegralValue(BigDecimal.valueOf(12)),
                null,
                null));
      }
    }
    List<Figure.OfLocation> byLocation = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      byLocation.add(
          new Figure.OfLocation(
              "P" + i, value.divideToIntegralValue(BigDecimal.valueOf(PLACES)), null, null));
    }
    return new Figure(
        value,
        null,
        null,
        null,
        null,
        target,
        new Coverage(20, 19),
        cells,
        null,
        byLocation,
        null,
        null);
  }

  private static List<SealedContent.Point> trend(int no) {
    List<SealedContent.Point> trend = new ArrayList<>();
    for (int p = 0; p < PERIODS; p++) {
      trend.add(
          new SealedContent.Point(
              (2021 + p / 4) + "Q" + (p % 4 + 1),
              p == 0 ? null : BigDecimal.valueOf(100L + (no * 37L + p * 53L) % 400),
              BigDecimal.valueOf(500)));
    }
    return trend;
  }

  private static List<SealedContent.Deviation> deviations() {
    List<SealedContent.Deviation> deviations = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i += 3) {
      deviations.add(
          new SealedContent.Deviation(
              "indicator-I" + i,
              "below",
              null,
              null,
              "I" + i,
              texts("Dialogue meetings " + i, "لقاءات الحوار " + i),
              null,
              null,
              null,
              BigDecimal.valueOf(4800L + 7L * i),
              BigDecimal.valueOf(6000),
              new BigDecimal("0.800000"),
              "The road to the district was closed for two weeks."));
    }
    return deviations;
  }

  private static List<SealedContent.Outcome> outcomes() {
    List<SealedContent.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < OUTCOMES; i++) {
      outcomes.add(
          new SealedContent.Outcome(
              "O" + i,
              "2024Q1",
              LocalDate.of(2024, 3, 1 + i % 28),
              "P" + i % PLACES,
              "substantiated",
              "The council keeps two seats for women. مجلس القضاء خصّص مقعدين للنساء.".repeat(8)));
    }
    return outcomes;
  }

  private static LocalisedText texts(String english, String arabic) {
    return new LocalisedText(Map.of("en", english, "ar", arabic));
  }
}
