package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;

class ProgrammeWarningsTest {

  private static final String GOOD =
      """
      "locations":[{"code":"IQ","kind":"country","percentage":60},
       {"code":"SY","kind":"country","percentage":40},{"code":"IQG01"}],
      "sectors":[{"code":"15220","percentage":100},{"vocabulary":"2","code":"152"}]""";

  @Test
  void whatAddsUpIsNotNamed() {
    assertThat(warnings(GOOD)).isEmpty();
    assertThat(warnings("\"locations\":[{\"code\":\"IQG01\"}],\"sectors\":[{\"code\":\"15220\"}]"))
        .isEmpty();
  }

  @Test
  void sharesThatDoNotAddUpAreNamedWhereTheyStand() {
    assertThat(
            warnings(
                """
                "locations":[{"code":"IQ","kind":"country","percentage":60},
                 {"code":"SY","kind":"country","percentage":30}],
                "sectors":[{"code":"99999"},{"code":"15220"}]"""))
        .extracting(Fault::pointer, Fault::key)
        .containsExactlyInAnyOrder(
            Tuple.tuple("/locations", "programme.warning.places.sum"),
            Tuple.tuple("/sectors/0/code", "programme.warning.sector.unknown"),
            Tuple.tuple("/sectors/0/percentage", "programme.warning.share.missing"),
            Tuple.tuple("/sectors/1/percentage", "programme.warning.share.missing"));
    assertThat(
            keys(
                """
                "locations":[{"code":"XX","kind":"country"}],
                "sectors":[{"code":"15220","percentage":130},
                 {"vocabulary":"99","code":"a","percentage":100}]"""))
        .containsExactlyInAnyOrder(
            "programme.warning.country.unknown",
            "programme.warning.share.range",
            "programme.warning.sectors.sum",
            "programme.warning.sector.unnamed");
  }

  @Test
  void nowhereAndAboutNothingIsNamed() {
    assertThat(keys("\"locations\":[],\"sectors\":[]"))
        .containsExactly("programme.warning.places.missing", "programme.warning.sectors.missing");
  }

  @Test
  void partnersWithoutTypeAndFutureCommitmentsAreNamed() {
    List<Fault> warnings =
        ProgrammeWarnings.of(
            programme(GOOD),
            List.of(
                Json.read("{\"code\":\"A\",\"role\":\"1\"}", ProgrammeView.Partner.class),
                Json.read("{\"code\":\"A\",\"role\":\"4\"}", ProgrammeView.Partner.class),
                Json.read(
                    "{\"code\":\"B\",\"role\":\"4\",\"type\":\"22\"}",
                    ProgrammeView.Partner.class)),
            List.of(grant("2026-01-02"), grant("2026-01-01")),
            LocalDate.of(2026, 1, 1));
    assertThat(warnings)
        .extracting(Fault::pointer, Fault::key)
        .containsExactly(
            Tuple.tuple("/partners/0/type", "programme.warning.partner.type"),
            Tuple.tuple("/grants/0/start", "programme.warning.commitment"));
  }

  private static ProgrammeView.GrantLine grant(String start) {
    return Json.read(
        "{\"reference\":\"G\",\"start\":\"%s\",\"sectionCodes\":\"\"}".formatted(start),
        ProgrammeView.GrantLine.class);
  }

  private static ProgrammeView programme(String members) {
    return Json.read("{\"code\":\"P\"," + members + "}", ProgrammeView.class);
  }

  private static List<Fault> warnings(String members) {
    return ProgrammeWarnings.of(programme(members), List.of(), List.of(), LocalDate.now());
  }

  private static List<String> keys(String members) {
    return warnings(members).stream().map(Fault::key).toList();
  }
}
