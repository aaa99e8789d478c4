package org.shuraka.donorreport;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuraka.framework.Framework;
import org.shuraka.media.Png;
import org.shuraka.programme.GrantSection;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Sha256;

/**
 * A sealed report with an indicator of every kind, and with texts that are hard to set: Arabic and
 * Latin mixed, signs of markup and of formulas, controls of direction, words without a space.
 */
final class SealedSample {

  static final String SHA256 = "3fa1" + "0123456789abcdef".repeat(3) + "0123456789ab";

  static final String MIXED = "\u202EPAX (كلنا مواطنون) – IQ\u2066 12 <b>&\u0007";

  static final String FORMULA = "=HYPERLINK(\"http://example.invalid\";\"open\")";

  private static final Map<Language, String> SUMMARY =
      Map.of(
          Language.EN, "Local peace committees met in every district.\n\nSecond paragraph.",
          Language.AR, "اجتمعت لجان السلام المحلية في كل قضاء.\n\nفقرة ثانية عن PAX و 12 قرية.",
          Language.FR, "Les comités locaux de paix se sont réunis dans chaque district.");

  private SealedSample() {}

  static SealedContent in(Language language) {
    return in(language, SUMMARY.get(language));
  }

  /** With {@link #logo} on its cover, of which nothing is said. */
  static SealedContent withLogo(Language language) {
    return in(language).withLogo(new SealedContent.Logo(Sha256.of(logo()), null));
  }

  /** 300 by 100 pixels, half of them seen through. */
  static byte[] logo() {
    BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 100; y++) {
        image.setRGB(x, y, x < 150 ? 0xFF0D5C56 : 0x000D5C56);
      }
    }
    return Png.of(image);
  }

  static SealedContent in(Language language, String summary) {
    return new SealedContent(
        language.code(),
        GrantSection.CODES,
        new SealedContent.Head(
            "KULLUNA-MUWATINUN",
            "NL-KVK-30214009-KM",
            texts("Kulluna Muwatinun", "كلنا مواطنون", "Kulluna Muwatinun"),
            texts(
                "Young people live together as citizens with equal rights.",
                "أن يعيش الشباب معًا مواطنين متساوين في الحقوق.",
                "Que les jeunes vivent ensemble en citoyens égaux en droits."),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2026, 12, 31),
            "Asia/Baghdad",
            true),
        new SealedContent.GrantHead(
            "MFA-4000/2022",
            "NL-MFA",
            texts(
                "Ministry of Foreign Affairs",
                "وزارة الخارجية",
                "Ministère des Affaires étrangères"),
            new BigDecimal("1250000.50"),
            "EUR",
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2026, 12, 31),
            new BigDecimal("40"),
            true,
            null,
            "Funded by MFA – بتمويل من الوزارة",
            null),
        new SealedContent.Window(
            "2024Q1", "2024Q2", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)),
        3,
        Instant.parse("2024-07-19T21:30:00Z"),
        Instant.parse("2024-07-19T21:31:00Z"),
        Instant.parse("2024-07-20T06:15:00Z"),
        "Layla Haddad",
        summary,
        List.of("Omar Aziz"),
        List.of(
            new SealedContent.Participant("PAX", texts("PAX", "باكس", "PAX"), "4"),
            new SealedContent.Participant("IIHLR", LocalisedText.of("en", MIXED), "4")),
        List.of(
            new SealedContent.Place("IQ-NI", texts("Nineveh", "نينوى", "Ninive")),
            new SealedContent.Place("IQ-KI", LocalisedText.EMPTY)),
        List.of(
            new Framework.Dimension(
                "sex",
                texts("Sex", "الجنس", "Sexe"),
                List.of(
                    new Framework.Category("female", texts("Women", "نساء", "Femmes")),
                    new Framework.Category("male", texts("Men", "رجال", "Hommes")),
                    Framework.Category.of("unknown")))),
        List.of(
            new SealedContent.Result(
                "OC1",
                "outcome",
                null,
                texts(
                    "Committees settle disputes",
                    "اللجان المحلية تسوّي النزاعات",
                    "Des comités règlent des différends"),
                List.of(people(), agreed(), law(), trust())),
            new SealedContent.Result(
                "OP1",
                "output",
                "OC1",
                LocalisedText.of("en", FORMULA),
                List.of(distance(), partnersOwn(), story())),
            new SealedContent.Result("OP2", "output", "OC1", LocalisedText.EMPTY, List.of())),
        deviations(),
        List.of(
            new SealedContent.Outcome(
                "1",
                "2024Q1",
                LocalDate.of(2024, 3, 12),
                "IQ-NI",
                "substantiated",
                "مجلس القضاء خصّص مقعدين للنساء.\nThe council keeps two seats for women.")),
        new SealedContent.Expenditure(
            List.of(
                new SealedContent.BudgetLine(
                    "B1",
                    texts("Dialogue meetings", "لقاءات الحوار", "Rencontres de dialogue"),
                    "EUR",
                    new BigDecimal("40000.00"),
                    new BigDecimal("8123.45"),
                    new BigDecimal("25000.10"))),
            List.of(
                new SealedContent.Rate(
                    "IQD",
                    "EUR",
                    new BigDecimal("1423.5"),
                    "InforEuro",
                    LocalDate.of(2024, 2, 1)))),
        List.of(
            new SealedContent.Restatement(
                "AGREED",
                LocalisedText.of("en", MIXED),
                "in_window",
                "2023Q3",
                "2023Q4",
                new BigDecimal("71.428571"),
                new BigDecimal("66.666667"),
                false,
                List.of(
                    new SealedContent.Cause(
                        "reopened",
                        "2023Q4",
                        "Two agreements were counted twice",
                        "Omar Saleh",
                        Instant.parse("2024-05-02T07:00:00Z"))))),
        List.of(
            new SealedContent.Adjustment(
                "PEOPLE", "2024Q1", new BigDecimal("-15"), "Counted by both partners in " + MIXED)),
        List.of(
            new SealedContent.EvidenceItem(
                "2024Q1", "attendance – الموصل.pdf", "application/pdf", 123456, SHA256, "donor")),
        null);
  }

  private static List<SealedContent.Deviation> deviations() {
    return List.of(
        new SealedContent.Deviation(
            "1",
            "postponed",
            "2024Q2",
            "A1",
            null,
            texts("Training of mediators", "تدريب الوسطاء", "Formation des médiateurs"),
            "security",
            LocalDate.of(2024, 9, 15),
            "IQ-NI",
            null,
            null,
            null,
            "The road was closed."),
        new SealedContent.Deviation(
            "2",
            "below",
            null,
            null,
            "AGREED",
            LocalisedText.of("en", MIXED),
            null,
            null,
            null,
            new BigDecimal("66.666667"),
            new BigDecimal("90"),
            new BigDecimal("0.588235"),
            null));
  }

  private static SealedContent.Indicator people() {
    Framework.Indicator promised =
        indicator(
            "PEOPLE",
            texts(
                "People who took part in dialogue meetings",
                "عدد المشاركين في لقاءات الحوار",
                "Personnes ayant participé aux rencontres de dialogue"),
            List.of("unit", "increment", "sum", "sum"),
            "person",
            List.of("sex"),
            new Framework.Baseline(2021, BigDecimal.ZERO, null, null));
    SealedContent.Indicator achieved =
        achieved(
            promised,
            "0.823",
            figure(
                "1234567.25",
                null,
                null,
                new Coverage(4, 3),
                "1500000",
                List.of(cell("female", "1234000.25", null, null), cell("male", "567", null, null)),
                List.of(new Figure.OfLocation("IQ-NI", new BigDecimal("1234567.25"), null, null))),
            figure(
                "1234600.25",
                null,
                null,
                new Coverage(8, 7),
                "1500000",
                List.of(
                    cell("female", "1234000.25", null, null),
                    cell("male", "597", null, null),
                    cell("unknown", "3", null, null)),
                List.of(
                    new Figure.OfLocation("IQ-KI", new BigDecimal("33"), null, null),
                    new Figure.OfLocation("IQ-NI", new BigDecimal("1234567.25"), null, null))));
    return new SealedContent.Indicator(
        promised,
        achieved.achieved(),
        "EG.3.2-24",
        texts("Number of people reached", "عدد من وصل إليهم البرنامج", "Personnes atteintes"),
        new SealedContent.Contribution(new BigDecimal("493826.9"), new BigDecimal("493840.1")),
        List.of(
            new SealedContent.Point("2023Q4", null, null),
            new SealedContent.Point("2024Q1", new BigDecimal("33"), new BigDecimal("500")),
            new SealedContent.Point(
                "2024Q2", new BigDecimal("1234567.25"), new BigDecimal("1500000"))));
  }

  private static SealedContent.Indicator agreed() {
    Framework.Indicator promised =
        indicator(
            "AGREED",
            LocalisedText.of("en", MIXED),
            List.of("percentage", "rate", "sum", "ratio_of_sums"),
            null,
            List.of("sex"),
            new Framework.Baseline(2021, null, new BigDecimal("1"), new BigDecimal("3")));
    Figure figure =
        figure(
            "82.352941",
            "14",
            "17",
            new Coverage(2, 2),
            "90",
            List.of(cell("female", "83.333333", "5", "6"), cell("male", "81.818182", "9", "11")),
            List.of());
    return achieved(promised, "0.865052", figure, figure);
  }

  private static SealedContent.Indicator law() {
    Framework.Indicator promised =
        indicator(
            "LAW",
            texts("Law adopted", "اعتماد القانون", "Loi adoptée"),
            List.of("nominal", "snapshot", "latest", "ratio_of_sums"),
            null,
            List.of(),
            null);
    Figure figure = figure("75", "3", "4", new Coverage(4, 4), null, List.of(), List.of());
    return achieved(promised, null, figure, figure);
  }

  private static SealedContent.Indicator trust() {
    Framework.Indicator promised =
        indicator(
            "TRUST",
            texts("Trust between groups", "الثقة بين الجماعات", "Confiance entre les groupes"),
            List.of("ordinal", "snapshot", "latest", "none"),
            null,
            List.of(),
            null);
    Figure figure =
        new Figure(
            null,
            null,
            null,
            null,
            null,
            BigDecimal.valueOf(4),
            new Coverage(3, 3),
            null,
            null,
            null,
            new TreeMap<>(Map.of(2, 1, 3, 5)),
            3);
    return achieved(promised, null, figure, figure);
  }

  private static SealedContent.Indicator distance() {
    Framework.Indicator promised =
        indicator(
            "DISTANCE",
            texts("Way to the next court", "المسافة إلى أقرب محكمة", "Trajet jusqu’au tribunal"),
            List.of("unit", "snapshot", "average", "average"),
            "km",
            List.of(),
            new Framework.Baseline(null, new BigDecimal("40"), null, null));
    Figure figure = figure("12.345679", null, null, new Coverage(1, 1), "10", null, null);
    return achieved(promised, "-0.25", figure, figure);
  }

  private static SealedContent.Indicator partnersOwn() {
    Framework.Indicator promised =
        indicator(
            "OWN",
            texts("Seats in councils", "مقاعد في المجالس", "Sièges dans les conseils"),
            List.of("unit", "snapshot", "latest", "none"),
            "seat",
            List.of(),
            null);
    Figure figure =
        new Figure(
            null,
            null,
            null,
            null,
            Figure.NOT_ADDITIVE,
            null,
            new Coverage(2, 1),
            null,
            null,
            List.of(),
            null,
            null);
    return achieved(promised, null, figure, figure);
  }

  private static SealedContent.Indicator story() {
    Framework.Indicator promised =
        indicator(
            "STORY",
            LocalisedText.of("en", "W".repeat(300)),
            List.of("qualitative"),
            null,
            List.of(),
            null);
    Figure figure =
        new Figure(
            null, null, null, null, null, null, new Coverage(2, 2), null, null, null, null, null);
    return achieved(promised, null, figure, figure);
  }

  private static Framework.Indicator indicator(
      String code,
      LocalisedText title,
      List<String> kind,
      String unit,
      List<String> disaggregation,
      Framework.Baseline baseline) {
    boolean words = kind.size() == 1;
    return new Framework.Indicator(
        code,
        title,
        null,
        kind.get(0),
        words ? null : kind.get(1),
        words ? null : kind.get(2),
        words ? null : kind.get(3),
        "ascending",
        unit,
        disaggregation,
        kind.get(0).equals("ordinal") ? 5 : null,
        baseline,
        List.of(),
        null,
        null,
        List.of("PAX"),
        null,
        null,
        null);
  }

  private static SealedContent.Indicator achieved(
      Framework.Indicator promised, String achievement, Figure inWindow, Figure toDate) {
    return new SealedContent.Indicator(
        promised,
        new IndicatorResult(promised.code(), decimal(achievement), inWindow, toDate, null),
        null,
        null,
        null,
        List.of());
  }

  private static Figure figure(
      String value,
      String numerator,
      String denominator,
      Coverage coverage,
      String target,
      List<Figure.Cell> cells,
      List<Figure.OfLocation> places) {
    return new Figure(
        decimal(value),
        decimal(numerator),
        decimal(denominator),
        null,
        null,
        decimal(target),
        coverage,
        cells,
        null,
        places,
        null,
        null);
  }

  private static Figure.Cell cell(String sex, String value, String numerator, String denominator) {
    return new Figure.Cell(
        Map.of("sex", sex), decimal(value), decimal(numerator), decimal(denominator));
  }

  private static BigDecimal decimal(String number) {
    return number == null ? null : new BigDecimal(number);
  }

  private static LocalisedText texts(String english, String arabic, String french) {
    return new LocalisedText(Map.of("en", english, "ar", arabic, "fr", french));
  }
}
