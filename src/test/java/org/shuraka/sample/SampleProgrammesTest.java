package org.shuraka.sample;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkCheck;
import org.shuraka.framework.Measure;
import org.shuraka.programme.Frequency;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.OrganisationForm;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ReportingCalendar;
import org.shuraka.programme.Sector;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.reporting.ValueCheck;
import org.shuraka.shared.Json;

/** The sample programmes stand for what users enter, so they keep every rule that users keep. */
class SampleProgrammesTest {

  private static final List<String> CODES =
      List.of(
          "CSO-HUMAN-SECURITY-MALI",
          "ENERGIZING-REFORM",
          "ENGENDERING-TRANSITION",
          "HUMAN-SECURITY-SURVEY",
          "KULLUNA-MUWATINUN",
          "THE-DAY-AFTER",
          "WOMEN-BUILDING-BRIDGES");

  private static final Set<String> LOCALISED =
      Set.of("title", "objective", "name", "description", "assumptions", "meansOfVerification");

  /** One file, as it stands and as the product reads it. */
  private record Sample(JsonNode json, Bundle bundle) {

    static Sample read(String code) {
      try (var file = SampleProgrammesTest.class.getResourceAsStream(code + ".json")) {
        JsonNode json = Json.MAPPER.readTree(Objects.requireNonNull(file, code));
        return new Sample(json, Json.MAPPER.treeToValue(json, Bundle.class));
      } catch (IOException e) {
        throw new IllegalStateException(code, e);
      }
    }

    /** Codes of the periods in their order. */
    List<String> periods() {
      var programme = bundle.programme();
      return new ReportingCalendar(
              Frequency.of(programme.reportingFrequency()).orElseThrow(),
              programme.start(),
              programme.end())
          .periods().stream().map(ReportingCalendar.Period::code).toList();
    }

    Map<String, PartnerForm> reportingPartners() {
      return bundle.partners().stream()
          .filter(partner -> partner.firstPeriod() != null)
          .collect(toMap(PartnerForm::code, Function.identity()));
    }

    Stream<ReportedValue> values() {
      return bundle.reports().stream().flatMap(report -> report.values().stream());
    }

    Indicator indicator(ReportedValue value) {
      return bundle.framework().indicator(value.indicator()).orElseThrow();
    }

    @Override
    public String toString() {
      return bundle.programme().code();
    }
  }

  static Stream<Sample> samples() {
    return CODES.stream().map(Sample::read);
  }

  @Test
  void everyFileIsOneOfTheSevenProgrammes() throws Exception {
    Path folder =
        Path.of(SampleProgrammesTest.class.getResource(CODES.get(0) + ".json").toURI()).getParent();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".json"))
          .containsExactlyInAnyOrderElementsOf(CODES.stream().map(c -> c + ".json").toList());
    }
    assertThat(samples().map(Sample::toString)).containsExactlyElementsOf(CODES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void programmeIsValidAndMarkedAsSample(Sample sample) {
    assertThat(sample.bundle().programme().faults("/programme")).isEmpty();
    assertThat(sample.json().at("/programme/sample").isBoolean()).isTrue();
    assertThat(sample.bundle().programme().sample()).isTrue();
    assertThat(sample.bundle().periods()).as("the calendar derives them").isNull();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void partnersTakePartInPeriodsOfTheProgramme(Sample sample) {
    for (PartnerForm partner : sample.bundle().partners()) {
      assertThat(organisation(partner).faults("")).isEmpty();
      assertThat(partner.role()).matches("[1-4]");
    }
    assertThat(sample.bundle().partners())
        .extracting(PartnerForm::code)
        .doesNotHaveDuplicates()
        .containsAll(sample.reportingPartners().keySet());
    assertThat(sample.reportingPartners()).isNotEmpty();
    var periods = sample.periods();
    for (PartnerForm partner : sample.reportingPartners().values()) {
      assertThat(partner.role()).as("a donor does not report").isNotEqualTo("1");
      assertThat(periods).contains(partner.firstPeriod(), partner.lastPeriod());
      assertThat(periods.indexOf(partner.firstPeriod()))
          .isLessThanOrEqualTo(periods.indexOf(partner.lastPeriod()));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void grantsNameTheirDonorAndNoInventedAmount(Sample sample) {
    var donors =
        sample.bundle().partners().stream()
            .filter(partner -> partner.role().equals("1"))
            .map(PartnerForm::code)
            .toList();
    assertThat(sample.bundle().grants()).extracting(GrantForm::donor).hasSameElementsAs(donors);
    for (GrantForm grant : sample.bundle().grants()) {
      assertThat(grant.faults("/grants")).isEmpty();
      assertThat(grant.amount()).isNull();
      assertThat(grant.reportingCalendar()).isNotNull();
    }
  }

  /** An organisation is made by the first programme that names it. */
  @Test
  void organisationIsTheSameInEveryProgramme() {
    Map<String, OrganisationForm> known = new HashMap<>();
    samples()
        .flatMap(sample -> sample.bundle().partners().stream())
        .map(SampleProgrammesTest::organisation)
        .forEach(
            organisation -> {
              known.putIfAbsent(organisation.code(), organisation);
              assertThat(organisation).isEqualTo(known.get(organisation.code()));
            });
  }

  private static OrganisationForm organisation(PartnerForm partner) {
    return new OrganisationForm(
        partner.code(), partner.name(), partner.iatiIdentifier(), partner.type());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void frameworkIsValid(Sample sample) {
    var framework = sample.bundle().framework();
    var check =
        new FrameworkCheck(
            framework,
            Set.copyOf(sample.periods()),
            sample.reportingPartners().keySet(),
            "/framework");
    assertThat(check.faults()).isEmpty();
    assertThat(framework.indicators().toList())
        .hasSizeBetween(4, 10)
        .allSatisfy(indicator -> assertThat(indicator.partners()).isNotEmpty());
    assertThat(framework.results()).extracting("type").contains("impact", "outcome", "output");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyNameStandsInEnglishAndArabic(Sample sample) {
    List<String> missing = new ArrayList<>();
    untranslated("", sample.json(), missing);
    assertThat(missing).isEmpty();
    assertThat(sample.bundle().programme().title().texts()).containsKey("fr");
    assertThat(sample.bundle().programme().objective().texts()).containsKey("fr");
  }

  private static void untranslated(String at, JsonNode node, List<String> missing) {
    for (var member : node.properties()) {
      String place = at + "/" + member.getKey();
      if (LOCALISED.contains(member.getKey())) {
        Stream.of("en", "ar")
            .filter(language -> member.getValue().path(language).asText().isBlank())
            .forEach(language -> missing.add(place + "/" + language));
      } else {
        untranslated(place, member.getValue(), missing);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      untranslated(at + "/" + i, node.get(i), missing);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reportsAreThoseOfPartnersInTheirPeriods(Sample sample) {
    var periods = sample.periods();
    var partners = sample.reportingPartners();
    Set<List<String>> seen = new HashSet<>();
    for (BundleReport report : sample.bundle().reports()) {
      String what = report.partner() + " " + report.period();
      assertThat(partners).containsKey(report.partner());
      PartnerForm partner = partners.get(report.partner());
      assertThat(periods.indexOf(report.period()))
          .as(what)
          .isBetween(periods.indexOf(partner.firstPeriod()), periods.indexOf(partner.lastPeriod()));
      assertThat(seen.add(List.of(report.partner(), report.period()))).as(what).isTrue();
      assertThat(report.status()).as(what).isIn("draft", "submitted", "accepted");
      assertThat(report.narrative().progress()).as(what).isNotBlank();
      assertThat(report.values()).as(what).isNotEmpty();
    }
    assertThat(sample.bundle().reports()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyValueIsOneThePartnerCouldEnter(Sample sample) {
    var framework = sample.bundle().framework();
    var indicators = ids(framework.indicators().map(Indicator::code));
    var places = ids(sample.bundle().programme().locations().stream().map(Place::code));
    for (BundleReport report : sample.bundle().reports()) {
      var check = new ValueCheck(framework, indicators, places, report.partner());
      String at = "/" + report.period() + "/" + report.partner();
      assertThat(check.rows(report.values(), at)).hasSameSizeAs(report.values());
      assertThat(check.faults()).isEmpty();
    }
  }

  private static Map<String, Long> ids(Stream<String> codes) {
    Map<String, Long> ids = new HashMap<>();
    codes.forEach(code -> ids.put(code, ids.size() + 1L));
    return ids;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void disaggregatedValueListsCells(Sample sample) {
    assertThat(sample.values().filter(value -> !value.notApplicable()))
        .allSatisfy(
            value ->
                assertThat(value.cells() != null)
                    .isEqualTo(!sample.indicator(value).disaggregation().isEmpty()));
  }

  /** What the samples count (people, events, documents) comes in whole numbers, zero or more. */
  @ParameterizedTest
  @MethodSource("samples")
  void figuresAreWholeCounts(Sample sample) {
    var figures =
        sample
            .values()
            .flatMap(
                value ->
                    Stream.concat(
                        Stream.of(value.value(), value.numerator(), value.denominator()),
                        value.cells() == null
                            ? Stream.empty()
                            : value.cells().stream()
                                .flatMap(
                                    c -> Stream.of(c.value(), c.numerator(), c.denominator()))))
            .filter(Objects::nonNull);
    assertThat(figures)
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.stripTrailingZeros().scale()).isNotPositive())
        .allSatisfy(figure -> assertThat(figure).isNotNegative());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void runningTotalNeverFalls(Sample sample) {
    var periods = sample.periods();
    Map<List<String>, BigDecimal> last = new HashMap<>();
    sample.bundle().reports().stream()
        .sorted((a, b) -> periods.indexOf(a.period()) - periods.indexOf(b.period()))
        .forEach(
            report ->
                report.values().stream()
                    .filter(value -> "running_total".equals(sample.indicator(value).meaning()))
                    .filter(value -> value.value() != null)
                    .forEach(
                        value -> {
                          var series =
                              List.of(
                                  value.indicator(),
                                  report.partner(),
                                  String.valueOf(value.location()));
                          BigDecimal before = last.put(series, value.value());
                          assertThat(value.value())
                              .as(series + " " + report.period())
                              .isGreaterThanOrEqualTo(before == null ? BigDecimal.ZERO : before);
                        }));
  }

  @Test
  void samplesShowEveryKindOfFigure() {
    var indicators = samples().flatMap(sample -> sample.bundle().framework().indicators()).toList();
    assertThat(indicators).extracting(Indicator::measureOf).contains(Measure.values());
    assertThat(indicators)
        .extracting(Indicator::meaning)
        .contains("increment", "running_total", "snapshot", "rate");
    assertThat(indicators)
        .extracting(Indicator::overTime)
        .contains("sum", "latest", "max", "average");
    assertThat(indicators)
        .extracting(Indicator::acrossPartners)
        .contains("sum", "max", "average", "ratio_of_sums", "none");
    assertThat(indicators).extracting(Indicator::direction).contains("ascending", "descending");
    assertThat(samples().map(sample -> sample.bundle().programme().reportingFrequency()))
        .contains("monthly", "quarterly", "half_yearly", "yearly");
    assertThat(samples().flatMap(sample -> sample.bundle().reports().stream()))
        .extracting(BundleReport::status)
        .contains("draft", "submitted", "accepted");
    var values = samples().flatMap(Sample::values).toList();
    assertThat(values).anyMatch(ReportedValue::notApplicable);
    assertThat(values).anyMatch(value -> BigDecimal.ZERO.equals(value.value()));
  }

  @Test
  void sectorsAndOrganisationTypesAreOfTheIatiLists() throws IOException {
    Path lists =
        Path.of(System.getProperty("shuraka.conformance", "../shared/conformance"))
            .resolve("iati/codelists");
    assumeTrue(Files.isDirectory(lists), "No IATI codelists in " + lists);
    assertThat(samples().flatMap(s -> s.bundle().programme().sectors().stream()).map(Sector::code))
        .isNotEmpty()
        .isSubsetOf(codes(lists.resolve("Sector.csv")));
    assertThat(
            samples()
                .flatMap(sample -> sample.bundle().partners().stream())
                .map(PartnerForm::type)
                .filter(Objects::nonNull))
        .isNotEmpty()
        .isSubsetOf(codes(lists.resolve("OrganisationType.csv")));
  }

  private static Set<String> codes(Path list) throws IOException {
    try (var lines = Files.lines(list)) {
      return lines.map(line -> line.split(",", 2)[0]).collect(toSet());
    }
  }
}
