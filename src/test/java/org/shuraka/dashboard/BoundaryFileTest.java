package org.shuraka.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.programme.Place;
import org.shuraka.shared.BusinessException;

class BoundaryFileTest {

  private static final BoundaryProperties.Choice AS_THE_FILE_SAYS =
      new BoundaryProperties.Choice(null, null, Map.of());
  private static final String SQUARE = "[[44,36],[45,36],[45,37],[44,36]]";

  @Test
  void districtsKeepTheirCodesNamesAndGovernorates() {
    BoundaryFile file = read(SmallBoundaries.districts("IQ", 4, 10));
    assertThat(file.country()).isEqualTo("IQ");
    assertThat(file.level()).isEqualTo(2);
    List<Area> areas = file.drawing().areas();
    assertThat(areas)
        .extracting(Area::code)
        .containsExactly("IQ0101", "IQ0102", "IQ0203", "IQ0204");
    assertThat(areas).extracting(Area::parent).containsExactly("IQ01", "IQ01", "IQ02", "IQ02");
    assertThat(areas.get(0).name().texts()).isEqualTo(Map.of("en", "District 1", "ar", "قضاء 1"));
    assertThat(areas)
        .extracting(Area::path)
        .allMatch(p -> p.matches("(M-?\\d+ -?\\d+(l-?\\d+ -?\\d+)+Z)+"));
  }

  @Test
  void newerFilesSayTheLanguagesOfTheirNames() {
    String properties =
        """
        {"adm1_pcode":"ML0%1$d","adm1_name":"Région %1$d","adm1_name1":"منطقة %1$d","lang":"fr",\
        "lang1":"ar","lang2":null}""";
    BoundaryFile file = read(SmallBoundaries.file(2, 5, n -> properties.formatted(n)));
    assertThat(file.level()).isEqualTo(1);
    assertThat(file.drawing().areas().get(1).name().texts())
        .isEqualTo(Map.of("fr", "Région 2", "ar", "منطقة 2"));
  }

  @Test
  void propertiesOfOtherNamesAreThoseThatAreNamed() {
    String file =
        SmallBoundaries.file(
            2, 5, n -> "{\"CODE\":\"iq0%1$d\",\"NOM\":\"Zone %1$d\"}".formatted(n));
    BoundaryFile read =
        read(file, new BoundaryProperties.Choice(1, "CODE", Map.of("fr", "NOM", "en", " ")));
    assertThat(read.drawing().areas()).extracting(Area::code).containsExactly("IQ01", "IQ02");
    assertThat(read.drawing().areas().get(0).name().texts()).isEqualTo(Map.of("fr", "Zone 1"));
  }

  @Test
  void fineBordersBecomeALightMapWithoutGaps() {
    BoundaryFile file = read(SmallBoundaries.districts("IQ", 8, 20_000));
    List<Area> areas = file.drawing().areas();
    assertThat(areas.stream().mapToInt(a -> a.path().length()).sum())
        .isBetween(Simplified.MOST / 20, Simplified.MOST);
    for (int n = 1; n < areas.size(); n++) {
      Set<String> shared = new HashSet<>(points(areas.get(n - 1)));
      shared.retainAll(points(areas.get(n)));
      // Every point of a border is both neighbours': half of what an area in the middle has.
      assertThat(shared.size())
          .isGreaterThan(points(areas.get(n)).size() * 2 / 5)
          .isGreaterThan(20);
    }
  }

  @Test
  void anAreaTooSmallToBeDrawnIsStillThere() {
    String file =
        collection(
            feature("\"ADM1_PCODE\":\"IQ01\",\"ADM1_EN\":\"A\"", polygon(SQUARE)),
            feature(
                "\"ADM1_PCODE\":\"IQ02\",\"ADM1_EN\":\"B\"",
                polygon("[[44,36],[44.00001,36],[44.00001,36.00001],[44,36]]")));
    assertThat(read(file).drawing().areas().get(1).path()).matches("M.*Z");
  }

  @Test
  void districtsAreShownWithThoseOfTheirGovernorateAlone() {
    BoundaryFile.Drawing drawing = read(SmallBoundaries.districts("IQ", 8, 50)).drawing();
    AreaMap country = new AreaMap("OCHA", 2, drawing.frame(), drawing.areas());
    Area second = country.areaOf(Place.of("IQ0102")).orElseThrow();
    AreaMap near = country.around(List.of(second));
    assertThat(near.areas()).extracting(Area::parent).containsOnly("IQ01").hasSize(4);
    assertThat(near.frame().width()).isLessThan(country.frame().width() * 3 / 5);
    assertThat(country.around(List.of(second, drawing.areas().get(7))).areas()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({"IQ0102,      IQ0102", "iq010299,    IQ0102", "IQ01,        ", "IQ0109,      "})
  void placesLieInTheDistrictOfTheirCode(String code, String area) {
    BoundaryFile.Drawing drawing = read(SmallBoundaries.districts("IQ", 4, 5)).drawing();
    AreaMap map = new AreaMap("OCHA", 2, drawing.frame(), drawing.areas());
    assertThat(map.areaOf(Place.of(code)).map(Area::code).orElse(null)).isEqualTo(area);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                   | /type                | boundary.type",
        "{'type':'Topology'}                                  | /type                | boundary.type",
        "{'type':'FeatureCollection'}                         | /features            | boundary.empty",
        "{'type':'FeatureCollection','features':[]}           | /features            | boundary.empty",
        "{'features':[],'type':'FeatureCollection'}           | /features            | boundary.empty"
      })
  void whatIsNoCollectionOfAreasIsRefused(String file, String pointer, String key) {
    assertFault(file.replace('\'', '"'), pointer, key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                                     | /features/1/geometry                 | boundary.geometry",
        "{'type':'Point','coordinates':[44,36]}   | /features/1/geometry                 | boundary.geometry",
        "{'type':'Polygon','coordinates':[]}      | /features/1/geometry/coordinates     | boundary.ring",
        "{'type':'MultiPolygon','coordinates':[]} | /features/1/geometry/coordinates     | boundary.ring",
        "{'type':'Polygon','coordinates':[[[44,36],[45,36],[44,36]]]}"
            + " | /features/1/geometry/coordinates/0 | boundary.ring",
        "{'type':'MultiPolygon','coordinates':[[[[44,36],[45,36],[44,36]]]]}"
            + " | /features/1/geometry/coordinates/0/0 | boundary.ring",
        "{'type':'Polygon','coordinates':[[[44,36],[45,36],[445000,3600000],[44,36]]]}"
            + " | /features/1/geometry/coordinates/0/2 | boundary.point",
        "{'type':'Polygon','coordinates':[[[44,36],['45',36],[45,37],[44,36]]]}"
            + " | /features/1/geometry/coordinates/0/1 | boundary.point"
      })
  void outlinesThatCannotBeDrawnAreNamed(String geometry, String pointer, String key) {
    assertFault(
        collection(
            feature("\"ADM1_PCODE\":\"IQ01\",\"ADM1_EN\":\"A\"", polygon(SQUARE)),
            feature("\"ADM1_PCODE\":\"IQ02\",\"ADM1_EN\":\"B\"", geometry.replace('\'', '"'))),
        pointer,
        key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'ADM1_PCODE':null,'ADM1_EN':'B'   | /features/1/properties/ADM1_PCODE | boundary.code.missing",
        "'ADM1_EN':'B'                     | /features/1/properties/ADM1_PCODE | boundary.code.missing",
        "'ADM1_PCODE':'15','ADM1_EN':'B'   | /features/1/properties/ADM1_PCODE | boundary.code.form",
        "'ADM1_PCODE':'ZZ15','ADM1_EN':'B' | /features/1/properties/ADM1_PCODE | boundary.code.form",
        "'ADM1_PCODE':'SY15','ADM1_EN':'B' | /features/1/properties/ADM1_PCODE | boundary.code.country",
        "'ADM1_PCODE':'iq01','ADM1_EN':'B' | /features/1/properties/ADM1_PCODE | boundary.code.twice",
        "'ADM1_PCODE':'IQ02','ADM1_EN':' ' | /features/1/properties            | boundary.name.missing"
      })
  void codesAndNamesThatAreWrongAreNamed(String properties, String pointer, String key) {
    assertFault(
        collection(
            feature("\"ADM1_PCODE\":\"IQ01\",\"ADM1_EN\":\"A\"", polygon(SQUARE)),
            feature(properties.replace('\'', '"'), polygon(SQUARE))),
        pointer,
        key);
  }

  @Test
  void aFileThatNamesNoCodeIsRefused() {
    assertFault(
        collection(feature("\"NAME\":\"A\"", polygon(SQUARE))),
        "/features/0/properties",
        "boundary.noCode");
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsPlace() {
    BusinessException refusal =
        catchThrowableOfType(
            BusinessException.class,
            () -> read("{\"type\":\"FeatureCollection\",\n\"features\":[{"));
    assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.UNREADABLE);
    assertThat(refusal.arguments().get(0)).asString().startsWith("2:");
  }

  private static void assertFault(String file, String pointer, String key) {
    BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> read(file));
    assertThat(refusal).isNotNull();
    assertThat(refusal.faults())
        .extracting(f -> f.pointer() + " " + f.key())
        .containsExactly(pointer + " " + key);
  }

  private static BoundaryFile read(String file) {
    return read(file, AS_THE_FILE_SAYS);
  }

  private static BoundaryFile read(String file, BoundaryProperties.Choice choice) {
    return BoundaryFile.read(file.getBytes(StandardCharsets.UTF_8), choice);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
  }

  /** Corners of an outline, in units of the drawing. */
  private static Set<String> points(Area area) {
    Matcher step = Pattern.compile("([Ml])(-?\\d+) (-?\\d+)").matcher(area.path());
    int[] at = new int[2];
    return step.results()
        .map(
            s -> {
              boolean start = s.group(1).equals("M");
              at[0] = Integer.parseInt(s.group(2)) + (start ? 0 : at[0]);
              at[1] = Integer.parseInt(s.group(3)) + (start ? 0 : at[1]);
              return at[0] + " " + at[1];
            })
        .collect(Collectors.toSet());
  }
}
