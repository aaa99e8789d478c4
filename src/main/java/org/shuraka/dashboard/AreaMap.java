package org.shuraka.dashboard;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuraka.programme.Place;

/**
 * A country's areas, ready to be drawn.
 *
 * @param width in the units of the areas' paths
 */
public record AreaMap(String country, int width, int height, List<Area> areas) {

  /**
   * Where a place lies: by P-code, also of a district below the area, by ISO 3166-2, or by a name
   * in any language.
   */
  public Optional<Area> areaOf(Place place) {
    String code = place.code().toUpperCase(Locale.ROOT);
    return areas.stream()
        .filter(a -> code.startsWith(a.code()) || code.equals(a.iso()))
        .findFirst()
        .or(() -> areas.stream().filter(a -> isNamed(a, place)).findFirst());
  }

  private static boolean isNamed(Area area, Place place) {
    List<String> names =
        Stream.concat(area.name().texts().values().stream(), area.aliases().stream())
            .map(AreaMap::plain)
            .toList();
    return Stream.concat(place.name().texts().values().stream(), Stream.of(place.code()))
        .map(AreaMap::plain)
        .anyMatch(name -> !name.isEmpty() && names.contains(name));
  }

  /** Without accents, articles, signs and the ways in which Arabic letters vary. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[أإآ]", "ا")
        .replace('ى', 'ي')
        .replaceFirst("^(al|as|an|at|ad|ar)[- ]", "")
        .replaceFirst("^ال", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
