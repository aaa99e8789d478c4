package org.shuraka.rollup;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;
import org.shuraka.rollup.RollUpInput.Adjustment;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.rollup.RollUpInput.Partner;
import org.shuraka.rollup.RollUpInput.Period;
import org.shuraka.rollup.RollUpInput.ReportedValue;
import org.shuraka.rollup.RollUpInput.State;

/** Whole small programmes with the figures they must give, to the last digit. */
class WorldsTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TestFactory
  Stream<DynamicTest> worldGivesItsExpectedFigures() throws IOException {
    Path worlds = Path.of(System.getProperty("shuraka.worlds", "worlds"));
    if (!Files.isDirectory(worlds)) {
      return Stream.of(
          dynamicTest("worlds", () -> abort("No worlds with expected figures in " + worlds)));
    }
    try (Stream<Path> files = Files.list(worlds)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
          .map(
              file ->
                  dynamicTest(
                      file.getFileName().toString(),
                      () -> assertThat(differences(JSON.readTree(file.toFile()))).isEmpty()));
    }
  }

  private static List<String> differences(JsonNode world) {
    var rollUp = new RollUp(input(world));
    var differences = new ArrayList<String>();
    assertThat(world.path("expected")).hasSameSizeAs(world.path("queries")).isNotEmpty();
    for (int i = 0; i < world.path("queries").size(); i++) {
      String from = world.path("queries").path(i).path("from").textValue();
      String to = world.path("queries").path(i).path("to").textValue();
      JsonNode expected = world.path("expected").path(i);
      assertThat(List.of(expected.path("from").textValue(), expected.path("to").textValue()))
          .containsExactly(from, to);
      compare(
          from + ".." + to,
          expected.path("indicators"),
          JSON.valueToTree(rollUp.over(from, to)),
          differences);
    }
    return differences;
  }

  /** A member that is null and one that is absent say the same. */
  private static void compare(
      String path, JsonNode expected, JsonNode actual, List<String> differences) {
    boolean same =
        expected.isNumber() && actual.isNumber()
            ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
            : isNothing(expected) ? isNothing(actual) : expected.equals(actual);
    if (same) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      var names = new TreeSet<String>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(path + "." + name, expected.path(name), actual.path(name), differences);
      }
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        JsonNode item = expected.has(i) ? expected.path(i) : actual.path(i);
        String name =
            Stream.of("indicator", "partner", "location", "categories")
                .filter(item::has)
                .findFirst()
                .map(member -> item.path(member).toString())
                .orElse("" + i);
        compare(path + "[" + name + "]", expected.path(i), actual.path(i), differences);
      }
    } else {
      differences.add("%s: expected %s, was %s".formatted(path, expected, actual));
    }
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static RollUpInput input(JsonNode world) {
    List<Indicator> indicators =
        items(world.path("framework").path("results"))
            .flatMap(result -> items(result.path("indicators")))
            .map(WorldsTest::indicator)
            .toList();
    Map<String, Indicator> byCode =
        indicators.stream().collect(toMap(Indicator::code, Function.identity()));
    return new RollUpInput(
        items(world.path("periods"))
            .map(
                period ->
                    new Period(
                        text(period, "code"),
                        LocalDate.parse(text(period, "start")),
                        LocalDate.parse(text(period, "end"))))
            .toList(),
        items(world.path("partners"))
            .map(
                partner ->
                    new Partner(
                        text(partner, "code"),
                        text(partner, "firstPeriod"),
                        text(partner, "lastPeriod")))
            .toList(),
        indicators,
        items(world.path("reports"))
            .filter(report -> text(report, "status").equals("accepted"))
            .flatMap(
                report ->
                    items(report.path("values"))
                        .map(value -> value(report, value, byCode.get(text(value, "indicator")))))
            .toList(),
        items(world.path("adjustments"))
            .map(
                adjustment ->
                    new Adjustment(
                        text(adjustment, "indicator"),
                        text(adjustment, "period"),
                        adjustment.path("amount").decimalValue()))
            .toList());
  }

  private static Indicator indicator(JsonNode indicator) {
    return new Indicator(
        text(indicator, "code"),
        code(indicator, "measure", Measure::of),
        code(indicator, "meaning", Meaning::of),
        code(indicator, "overTime", OverTime::of),
        code(indicator, "acrossPartners", AcrossPartners::of),
        code(indicator, "direction", Direction::of),
        items(indicator.path("disaggregation")).map(JsonNode::textValue).toList(),
        indicator.has("levels") ? indicator.path("levels").intValue() : null,
        items(indicator.path("partners")).map(JsonNode::textValue).toList(),
        indicator.hasNonNull("baseline") ? amount(indicator.path("baseline")) : null,
        items(indicator.path("targets"))
            .collect(
                toMap(
                    target -> text(target, "period"),
                    target -> target.path("value").decimalValue())),
        indicator.hasNonNull("finalTarget") ? indicator.path("finalTarget").decimalValue() : null);
  }

  private static ReportedValue value(JsonNode report, JsonNode value, Indicator indicator) {
    boolean reported = !"not_applicable".equals(text(value, "state"));
    return new ReportedValue(
        text(value, "indicator"),
        text(report, "partner"),
        text(value, "location"),
        text(report, "period"),
        reported ? State.REPORTED : State.NOT_APPLICABLE,
        reported ? cells(value, indicator) : Map.of(),
        value.has("level") ? value.path("level").intValue() : null);
  }

  private static Map<List<String>, Amount> cells(JsonNode value, Indicator indicator) {
    if (value.has("level") || value.has("text")) {
      return Map.of();
    }
    if (!value.has("cells")) {
      return indicator.undivided(amount(value));
    }
    var cells = new HashMap<List<String>, Amount>();
    for (JsonNode cell : value.path("cells")) {
      List<String> categories =
          indicator.disaggregation().stream()
              .map(dimension -> text(cell.path("categories"), dimension))
              .toList();
      assertThat(cells.put(categories, amount(cell))).isNull();
    }
    return cells;
  }

  private static Amount amount(JsonNode given) {
    if (given.has("yes")) {
      return Amount.of(given.path("yes").booleanValue());
    }
    return given.has("value")
        ? Amount.of(given.path("value").decimalValue())
        : Amount.of(
            given.path("numerator").decimalValue(), given.path("denominator").decimalValue());
  }

  private static <E> E code(JsonNode node, String name, Function<String, E> of) {
    return node.hasNonNull(name) ? of.apply(text(node, name)) : null;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).textValue();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
