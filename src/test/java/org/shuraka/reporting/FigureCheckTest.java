package org.shuraka.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.Framework;
import org.shuraka.shared.Json;

class FigureCheckTest {

  private static final Framework FRAMEWORK =
      Json.read(
          """
          {"dimensions":[{"code":"sex","categories":["female","male","unknown"]}],
           "results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[
             {"code":"PEOPLE","title":{"en":"P"},"measure":"unit","unitOfCount":"person",
              "disaggregation":["sex"],"partners":["PAX"]},
             {"code":"KM","title":{"en":"K"},"measure":"unit","unitOfCount":"kilometre","partners":["PAX"]},
             {"code":"SHARE","title":{"en":"S"},"measure":"percentage","partners":["PAX"]},
             {"code":"OTHERS","title":{"en":"O"},"measure":"unit","partners":["IIHLR"]},
             {"code":"RAW","title":{"en":"X"},"measure":"unit","toBeConfirmed":true,"partners":["PAX"]}]}]}""",
          Framework.class);

  @Test
  void indicatorOfWhichNothingIsSaidIsAnError() {
    List<Finding> findings = check(Map.of(), "{\"indicator\":\"KM\",\"value\":0}");
    assertThat(findings).extracting(Finding::code).containsExactly("missing", "missing");
    assertThat(findings)
        .extracting(Finding::pointer)
        .containsExactly("/values/PEOPLE", "/values/SHARE");
    assertThat(findings).allMatch(Finding::error).allMatch(Finding::stops);
  }

  @Test
  void fewerThanNobodyIsAsked() {
    assertThat(
            said(
                Map.of(),
                "{\"indicator\":\"PEOPLE\",\"cells\":[{\"categories\":{\"sex\":\"male\"},\"value\":-2}]}"))
        .containsExactly("negative");
    assertThat(said(Map.of(), "{\"indicator\":\"KM\",\"value\":-2}")).isEmpty();
  }

  @Test
  void notApplicableIsAnAnswer() {
    String none = "\"state\":\"not_applicable\",\"comment\":\"No survey\"";
    assertThat(
            check(
                Map.of(),
                "{\"indicator\":\"PEOPLE\"," + none + "}",
                "{\"indicator\":\"KM\"," + none + "}",
                "{\"indicator\":\"SHARE\"," + none + "}"))
        .isEmpty();
  }

  @Test
  void peopleComeWholeKilometresNeedNot() {
    assertThat(
            said(
                Map.of(),
                "{\"indicator\":\"PEOPLE\",\"cells\":[{\"categories\":{\"sex\":\"male\"},\"value\":2.5}]}"))
        .containsExactly("decimals");
    assertThat(said(Map.of(), "{\"indicator\":\"KM\",\"value\":2.5}")).isEmpty();
    assertThat(
            said(
                Map.of(),
                "{\"indicator\":\"PEOPLE\",\"cells\":[{\"categories\":{\"sex\":\"male\"},\"value\":2.00}]}"))
        .isEmpty();
  }

  @Test
  void cellsThatDoNotAddUpToWhatWasSaidAreAWarning() {
    String value =
        "{\"indicator\":\"PEOPLE\",\"statedTotal\":%s,\"cells\":[{\"categories\":{\"sex\":\"male\"},\"value\":2},"
            + "{\"categories\":{\"sex\":\"female\"},\"value\":3}]}";
    assertThat(said(Map.of(), value.formatted("5.0"))).isEmpty();
    assertThat(said(Map.of(), value.formatted("6"))).containsExactly("total");
  }

  @Test
  void everythingUnknownIsAWarningUnlessItIsNothing() {
    assertThat(said(Map.of(), "{\"indicator\":\"PEOPLE\",\"value\":7}")).containsExactly("unknown");
    assertThat(said(Map.of(), "{\"indicator\":\"PEOPLE\",\"value\":0}")).isEmpty();
  }

  @Test
  void figureMoreThanThreeTimesTheLastIsAJumpSmallOnesAreNot() {
    assertThat(said(earlier("KM", "10", null), "{\"indicator\":\"KM\",\"value\":30}")).isEmpty();
    assertThat(said(earlier("KM", "10", null), "{\"indicator\":\"KM\",\"value\":30.1}"))
        .containsExactly("jump");
    assertThat(said(earlier("KM", "31", null), "{\"indicator\":\"KM\",\"value\":10}"))
        .containsExactly("jump");
    assertThat(said(earlier("KM", "2", null), "{\"indicator\":\"KM\",\"value\":9}")).isEmpty();
    assertThat(said(earlier("KM", "0", null), "{\"indicator\":\"KM\",\"value\":900}")).isEmpty();
  }

  @Test
  void percentageMoreThanThirtyPointsAwayIsAJump() {
    Map<String, Earlier> half = earlier("SHARE", "2", "4");
    assertThat(said(half, "{\"indicator\":\"SHARE\",\"numerator\":8,\"denominator\":10}"))
        .isEmpty();
    assertThat(said(half, "{\"indicator\":\"SHARE\",\"numerator\":801,\"denominator\":1000}"))
        .containsExactly("jump.share");
    assertThat(said(half, "{\"indicator\":\"SHARE\",\"numerator\":0,\"denominator\":0}")).isEmpty();
  }

  @Test
  void explanationLiftsItsWarningAndNoError() {
    Finding warning = Finding.warning("jump", "/values/KM", "KM");
    Finding error = Finding.error("missing", "/values/KM", "KM");
    List<Explanation> said =
        List.of(
            new Explanation("jump", "/values/KM", "A new road."),
            new Explanation("missing", "/values/KM", "No time."));
    assertThat(warning.stops()).isTrue();
    assertThat(warning.explainedBy(said).stops()).isFalse();
    assertThat(error.explainedBy(said).stops()).isTrue();
    assertThat(warning.explainedBy(List.of(new Explanation("jump", "/values/KM", " "))).stops())
        .isTrue();
    assertThat(warning.explainedBy(List.of(new Explanation("jump", "/values/X", "No."))).stops())
        .isTrue();
  }

  /** Codes of what is found in one value. */
  private static List<String> said(Map<String, Earlier> earlier, String value) {
    return check(earlier, value).stream()
        .map(Finding::code)
        .filter(code -> !code.equals("missing"))
        .toList();
  }

  private static List<Finding> check(Map<String, Earlier> earlier, String... values) {
    return new FigureCheck(FRAMEWORK, earlier)
        .findings(
            "PAX", Arrays.stream(values).map(v -> Json.read(v, ReportedValue.class)).toList());
  }

  private static Map<String, Earlier> earlier(String key, String total, String denominator) {
    return Map.of(
        key,
        new Earlier(
            key,
            null,
            "2024-Q1",
            new BigDecimal(total),
            denominator == null ? null : new BigDecimal(denominator),
            null,
            new BigDecimal(total),
            null,
            new BigDecimal(total),
            1));
  }
}
