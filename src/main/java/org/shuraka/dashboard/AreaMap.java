package org.shuraka.dashboard;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.programme.Place;

/** A country's areas of one level, ready to be drawn. */
public final class AreaMap {

  private final String source;
  private final int level;
  private final Frame frame;
  private final List<Area> areas;
  private final Map<String, Area> byName = new HashMap<>();

  /**
   * @param source whose boundaries they are; null for the shipped ones
   * @param level 1 for governorates or regions, 2 for districts
   */
  AreaMap(String source, int level, Frame frame, List<Area> areas) {
    this.source = source;
    this.level = level;
    this.frame = frame;
    this.areas = List.copyOf(areas);
    for (Area area : areas) {
      Stream.concat(area.name().texts().values().stream(), area.aliases().stream())
          .map(AreaMap::plain)
          .filter(name -> !name.isEmpty())
          .forEach(name -> byName.putIfAbsent(name, area));
    }
  }

  public String source() {
    return source;
  }

  /** What of the drawing is seen, in the units of the areas' paths. */
  public Frame frame() {
    return frame;
  }

  public List<Area> areas() {
    return areas;
  }

  /**
   * Where a place lies: by P-code, also of a district below the area, by ISO 3166-2, or by a name
   * in any language.
   */
  public Optional<Area> areaOf(Place place) {
    String code = place.code().toUpperCase(Locale.ROOT);
    return areas.stream()
        .filter(a -> code.startsWith(a.code()) || code.equals(a.iso()))
        .max(Comparator.comparingInt(a -> a.code().length()))
        .or(() -> named(place));
  }

  private Optional<Area> named(Place place) {
    return Stream.concat(place.name().texts().values().stream(), Stream.of(place.code()))
        .map(name -> byName.get(plain(name)))
        .filter(area -> area != null)
        .findFirst();
  }

  /** Of districts only those in the governorates of some: a whole country would hide them. */
  AreaMap around(Collection<Area> some) {
    Set<String> parents =
        some.stream().map(a -> String.valueOf(a.parent())).collect(Collectors.toSet());
    if (level == 1 || areas.stream().anyMatch(a -> a.parent() == null)) {
      return this;
    }
    List<Area> near = areas.stream().filter(a -> parents.contains(a.parent())).toList();
    return near.isEmpty() ? this : new AreaMap(source, level, Frame.around(near), near);
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
