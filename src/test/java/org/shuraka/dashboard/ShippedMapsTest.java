package org.shuraka.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.programme.Place;
import org.shuraka.shared.LocalisedText;

class ShippedMapsTest {

  private static final int MOST_BYTES = 20_000;

  private final ShippedMaps maps = new ShippedMaps();

  @ParameterizedTest
  @CsvSource({"IQ, 18", "ML, 9"})
  void everyAreaIsDrawnInsideASmallMap(String country, int areas) throws IOException {
    AreaMap map = maps.of(country).orElseThrow();
    assertThat(map.areas()).hasSize(areas);
    assertThat(map.areas()).extracting(Area::path).doesNotHaveDuplicates();
    assertThat(map.areas())
        .extracting(Area::path)
        .allMatch(p -> p.matches("(M[\\d -]+(l[\\d -]+)+Z)+"));
    assertThat(map.areas()).allMatch(a -> a.name().texts().size() == 3);
    String paths = map.areas().stream().map(Area::path).collect(Collectors.joining());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(paths.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(packed.size()).isLessThan(MOST_BYTES);
    assertThat(map.frame().height()).isBetween(300, 900);
  }

  @Test
  void thereIsNoMapOfACountryThatIsNotKnown() {
    assertThat(maps.of("XX")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IQG08,      Somewhere,     IQG08",
    "IQG15Q05,   Mosul,         IQG15",
    "iqg11,      ,              IQG11",
    "IQ-KI,      ,              IQG13",
    "X1,         Al-Basrah,     IQG02",
    "X1,         اربيل,          IQG11",
    "X1,         النجف,          IQG04",
    "X1,         Nineveh,       IQG15",
    "X1,         Elsewhere,     ",
    "IQ,         Iraq,          "
  })
  void placesLieWhereTheirCodeOrNameSays(String code, String name, String area) {
    Place place = new Place(code, LocalisedText.of("en", name), null, null, null, null, null);
    assertThat(maps.of("IQ").orElseThrow().areaOf(place).map(Area::code))
        .isEqualTo(Optional.ofNullable(area));
  }

  @Test
  void accentsDoNotHideAPlace() {
    Place place = new Place("X", LocalisedText.of("en", "Segou"), null, null, null, null, null);
    assertThat(maps.of("ML").orElseThrow().areaOf(place).map(Area::code)).contains("ML04");
  }
}
