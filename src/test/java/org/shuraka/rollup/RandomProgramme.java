package org.shuraka.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.Bundle.BundleAdjustment;
import org.shuraka.exchange.Bundle.BundlePeriod;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.AggregationRule;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.shared.LocalisedText;

/**
 * A small programme that a seed decides, with every combination an indicator may take: as a bundle
 * that can be imported, and as the input of the plain arithmetic. Values are drawn so that ties,
 * zeros, recurring quotients and halves at the last shown digit are frequent.
 */
public final class RandomProgramme {

  private static final List<String> STATUSES =
      List.of(
          "accepted",
          "accepted",
          "accepted",
          "accepted",
          "accepted",
          "submitted",
          "draft",
          "sent_back");
  private static final List<List<String>> CATEGORIES =
      List.of(List.of("a", "ab", "a1", "unknown"), List.of("female", "male", "unknown"));
  private static final List<String> DIMENSIONS = List.of("age", "sex");

  private final Random random;
  private final String code;
  private final List<BundlePeriod> periods = new ArrayList<>();
  private final List<PartnerForm> partners = new ArrayList<>();
  private final List<Place> places;
  private final Framework framework;
  private final List<BundleReport> reports = new ArrayList<>();
  private final List<BundleAdjustment> adjustments = new ArrayList<>();

  public RandomProgramme(long seed, String code) {
    this.random = new Random(seed);
    this.code = code;
    int length = 2 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      LocalDate start = LocalDate.of(2020, 1, 1).plusMonths(i);
      periods.add(new BundlePeriod("M" + i, start, start.plusMonths(1).minusDays(1)));
    }
    int partnersCount = 1 + random.nextInt(4);
    for (int i = 0; i < partnersCount; i++) {
      int first = random.nextInt(length);
      int last = first + random.nextInt(length - first);
      partners.add(
          new PartnerForm(
              // A capital, an underscore and a hyphen: codes are ordered byte by byte.
              List.of("RA", "Ra", "R_A", "R-1").get(i),
              LocalisedText.english("Partner " + i),
              null,
              null,
              null,
              "M" + (random.nextBoolean() ? 0 : first),
              "M" + (random.nextBoolean() ? length - 1 : last),
              null));
    }
    places = List.of("Z9", "Za", "ZA").stream().limit(random.nextInt(4)).map(Place::of).toList();
    framework = framework();
    partners.forEach(p -> periods.forEach(n -> report(p, n)));
    adjust();
  }

  public Bundle bundle() {
    LocalDate start = periods.get(0).start();
    LocalDate end = periods.get(periods.size() - 1).end();
    return new Bundle(
        new ProgrammeForm(
            code,
            LocalisedText.english(code),
            null,
            start,
            end,
            null,
            "monthly",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            null),
        periods,
        partners,
        null,
        null,
        places,
        framework,
        null,
        null,
        reports,
        adjustments);
  }

  /** What the arithmetic is given: accepted reports and approved adjustments. */
  public RollUpInput input() {
    Map<String, Framework.Indicator> indicators = new HashMap<>();
    framework.indicators().forEach(i -> indicators.put(i.code(), i));
    return new RollUpInput(
        periods.stream().map(p -> new RollUpInput.Period(p.code(), p.start(), p.end())).toList(),
        partners.stream()
            .map(p -> new RollUpInput.Partner(p.code(), p.firstPeriod(), p.lastPeriod()))
            .toList(),
        framework.indicators().map(Commitments::indicator).toList(),
        reports.stream()
            .filter(r -> r.status().equals("accepted"))
            .flatMap(r -> r.values().stream().map(v -> value(r, v, indicators.get(v.indicator()))))
            .toList(),
        adjustments.stream()
            .map(a -> new RollUpInput.Adjustment(a.indicator(), a.period(), a.amount()))
            .toList());
  }

  public List<String> periodCodes() {
    return periods.stream().map(BundlePeriod::code).toList();
  }

  public List<BundleReport> with(String status) {
    return reports.stream().filter(r -> r.status().equals(status)).toList();
  }

  /** From now on the report stands so. */
  public void become(BundleReport report, String status) {
    reports.set(
        reports.indexOf(report),
        new BundleReport(
            report.partner(),
            report.period(),
            status,
            report.narrative(),
            report.values(),
            null,
            null,
            null));
  }

  BundleAdjustment adjustAgain() {
    String indicator =
        framework
            .indicators()
            .filter(RandomProgramme::isAdjustable)
            .map(Framework.Indicator::code)
            .findFirst()
            .orElseThrow();
    BundleAdjustment adjustment =
        new BundleAdjustment(
            indicator, any(periodCodes()), number().negate(), "Counted twice", null);
    adjustments.add(adjustment);
    return adjustment;
  }

  private Framework framework() {
    List<Framework.Dimension> dimensions =
        IntStream.range(0, DIMENSIONS.size())
            .mapToObj(
                d ->
                    new Framework.Dimension(
                        DIMENSIONS.get(d),
                        null,
                        CATEGORIES.get(d).stream().map(Framework.Category::of).toList()))
            .toList();
    List<Framework.Indicator> indicators = new ArrayList<>();
    for (AggregationRule rule : AggregationRule.allowed()) {
      indicators.add(indicator("I" + indicators.size(), rule));
    }
    return new Framework(
        dimensions,
        List.of(
            new Framework.Result(
                "R",
                "output",
                null,
                LocalisedText.english("R"),
                null,
                null,
                null,
                null,
                indicators)));
  }

  private Framework.Indicator indicator(String indicatorCode, AggregationRule rule) {
    boolean counted = rule.measure() == Measure.UNIT || rule.measure() == Measure.PERCENTAGE;
    boolean figures = counted || rule.measure() == Measure.NOMINAL;
    List<String> broken =
        counted ? DIMENSIONS.stream().filter(d -> random.nextInt(2) == 0).toList() : List.of();
    return new Framework.Indicator(
        indicatorCode,
        LocalisedText.english(indicatorCode),
        null,
        rule.measure().code(),
        rule.meaning() == null ? null : rule.meaning().code(),
        rule.overTime() == null ? null : rule.overTime().code(),
        rule.acrossPartners() == null ? null : rule.acrossPartners().code(),
        random.nextInt(3) == 0 ? "descending" : "ascending",
        rule.measure() == Measure.UNIT ? "person" : null,
        broken,
        rule.measure() == Measure.ORDINAL ? 4 : null,
        !figures || random.nextBoolean()
            ? null
            : new Framework.Baseline(2019, BigDecimal.valueOf(random.nextInt(20)), null, null),
        !figures
            ? List.of()
            : periods.stream()
                .filter(p -> random.nextInt(3) == 0)
                .map(p -> new Framework.Target(p.code(), BigDecimal.valueOf(random.nextInt(30))))
                .toList(),
        null,
        null,
        partners.stream().filter(p -> random.nextInt(4) > 0).map(PartnerForm::code).toList(),
        null,
        null,
        null);
  }

  private void report(PartnerForm partner, BundlePeriod period) {
    int no = periodCodes().indexOf(period.code());
    boolean takesPart =
        periodCodes().indexOf(partner.firstPeriod()) <= no
            && no <= periodCodes().indexOf(partner.lastPeriod());
    if (!takesPart || random.nextInt(8) == 0) {
      return;
    }
    List<ReportedValue> values = new ArrayList<>();
    framework
        .indicators()
        .filter(i -> i.partners().contains(partner.code()))
        .forEach(
            i -> {
              if (random.nextInt(3) > 0) {
                values.add(value(i, null));
              }
              for (Place place : places) {
                if (random.nextInt(3) == 0) {
                  values.add(value(i, place.code()));
                }
              }
            });
    reports.add(
        new BundleReport(
            partner.code(), period.code(), any(STATUSES), null, values, null, null, null));
  }

  private ReportedValue value(Framework.Indicator i, String place) {
    if (random.nextInt(8) == 0) {
      return new ReportedValue(
          i.code(),
          place,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          "not_applicable",
          "Not here");
    }
    return switch (i.measureOf()) {
      case NOMINAL -> said(i, place, null, random.nextBoolean(), null, null, null);
      case ORDINAL -> said(i, place, null, null, 1 + random.nextInt(4), null, null);
      case QUALITATIVE -> said(i, place, null, null, null, "It went well", null);
      case UNIT, PERCENTAGE -> counted(i, place);
    };
  }

  private ReportedValue counted(Framework.Indicator i, String place) {
    boolean rate = i.measureOf() == Measure.PERCENTAGE;
    if (i.disaggregation().isEmpty() || random.nextInt(4) == 0) {
      return said(i, place, number(rate), null, null, null, null);
    }
    Map<Map<String, String>, ReportedValue.Cell> cells = new LinkedHashMap<>();
    int count = 1 + random.nextInt(5);
    for (int c = 0; c < count; c++) {
      Map<String, String> categories = new HashMap<>();
      i.disaggregation()
          .forEach(d -> categories.put(d, any(CATEGORIES.get(DIMENSIONS.indexOf(d)))));
      Amount amount = number(rate);
      cells.put(categories, cell(categories, amount));
    }
    return said(i, place, null, null, null, null, List.copyOf(cells.values()));
  }

  private static ReportedValue.Cell cell(Map<String, String> categories, Amount amount) {
    return amount.denominator() == null
        ? new ReportedValue.Cell(categories, decimal(amount.numerator()), null, null)
        : new ReportedValue.Cell(
            categories, null, decimal(amount.numerator()), decimal(amount.denominator()));
  }

  private static ReportedValue said(
      Framework.Indicator i,
      String place,
      Amount amount,
      Boolean yes,
      Integer level,
      String text,
      List<ReportedValue.Cell> cells) {
    boolean rate = amount != null && amount.denominator() != null;
    return new ReportedValue(
        i.code(),
        place,
        amount == null || rate ? null : decimal(amount.numerator()),
        rate ? decimal(amount.numerator()) : null,
        rate ? decimal(amount.denominator()) : null,
        yes,
        level,
        text,
        cells,
        null,
        null,
        null);
  }

  private Amount number(boolean rate) {
    if (!rate) {
      BigDecimal value = number();
      return Amount.of(random.nextInt(6) == 0 ? value.negate() : value);
    }
    List<BigDecimal> two = new ArrayList<>(List.of(number(), number()));
    two.sort(Comparator.naturalOrder());
    return Amount.of(two.get(0), two.get(1));
  }

  /** Small, so that totals tie; now and then with the last digit that is kept, or very large. */
  private BigDecimal number() {
    return switch (random.nextInt(10)) {
      case 0 -> BigDecimal.ZERO;
      case 1, 2, 3, 4 -> BigDecimal.valueOf(random.nextInt(4));
      case 5, 6, 7, 8 -> BigDecimal.valueOf(random.nextInt(40), 4);
      default -> new BigDecimal("999999999999999.9999");
    };
  }

  private void adjust() {
    framework
        .indicators()
        .filter(RandomProgramme::isAdjustable)
        .forEach(
            i ->
                periods.stream()
                    .filter(p -> random.nextInt(4) == 0)
                    .forEach(
                        p ->
                            adjustments.add(
                                new BundleAdjustment(
                                    i.code(),
                                    p.code(),
                                    number().negate(),
                                    "Counted twice",
                                    null))));
  }

  private static boolean isAdjustable(Framework.Indicator i) {
    return Meaning.INCREMENT.code().equals(i.meaning())
        && AcrossPartners.SUM.code().equals(i.acrossPartners());
  }

  private static RollUpInput.ReportedValue value(
      BundleReport report, ReportedValue v, Framework.Indicator i) {
    boolean reported = !"not_applicable".equals(v.state());
    return new RollUpInput.ReportedValue(
        v.indicator(),
        report.partner(),
        v.location(),
        report.period(),
        reported ? RollUpInput.State.REPORTED : RollUpInput.State.NOT_APPLICABLE,
        reported ? cells(v, i) : Map.of(),
        v.level());
  }

  private static Map<List<String>, Amount> cells(ReportedValue v, Framework.Indicator i) {
    if (v.level() != null || v.text() != null) {
      return Map.of();
    }
    if (v.cells() == null) {
      Amount whole =
          v.yes() != null ? Amount.of(v.yes()) : amount(v.value(), v.numerator(), v.denominator());
      return Commitments.indicator(i).undivided(whole);
    }
    Map<List<String>, Amount> cells = new HashMap<>();
    v.cells()
        .forEach(
            c ->
                cells.put(
                    i.disaggregation().stream().map(c.categories()::get).toList(),
                    amount(c.value(), c.numerator(), c.denominator())));
    return cells;
  }

  private static Amount amount(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    return value == null ? Amount.of(numerator, denominator) : Amount.of(value);
  }

  private static BigDecimal decimal(org.shuraka.shared.Ratio number) {
    return number.rounded(4);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
