package org.shuraka.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * An official file of boundaries, read and checked: every area has a P-code of its own that begins
 * with the country's ISO 3166-1 code, and a name.
 */
record BoundaryFile(String country, int level, Drawing drawing) {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}[A-Z0-9._-]{0,30}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int COUNTRY = 2;
  private static final String FEATURE = "/features/";
  private static final String PROPERTIES = "/properties/";

  /**
   * @throws BusinessException naming every fault with its JSON pointer
   */
  static BoundaryFile read(byte[] file, BoundaryProperties.Choice choice) {
    List<GeoJson.Feature> features = GeoJson.read(file);
    JsonNode first = features.get(0).properties();
    BoundaryProperties properties =
        BoundaryProperties.of(first, choice)
            .orElseThrow(
                () -> BusinessException.invalid("/features/0/properties", "boundary.noCode"));
    List<Fault> faults = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (int n = 0; n < features.size(); n++) {
      check(features.get(n).properties(), n, properties, known, faults);
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    String country = properties.codeOf(first).substring(0, COUNTRY);
    return new BoundaryFile(country, properties.level(), draw(features, properties));
  }

  private static void check(
      JsonNode of,
      int n,
      BoundaryProperties properties,
      Map<String, Integer> known,
      List<Fault> faults) {
    String code = properties.codeOf(of);
    String at = FEATURE + n + PROPERTIES + properties.code();
    if (code.isEmpty()) {
      faults.add(Fault.at(at, "boundary.code.missing", properties.code()));
    } else if (!CODE.matcher(code).matches() || !COUNTRIES.contains(code.substring(0, COUNTRY))) {
      faults.add(Fault.at(at, "boundary.code.form", code));
    } else if (!known.isEmpty() && !code.startsWith(country(known))) {
      faults.add(Fault.at(at, "boundary.code.country", code, country(known)));
    } else if (known.putIfAbsent(code, n) != null) {
      faults.add(Fault.at(at, "boundary.code.twice", code, FEATURE + known.get(code)));
    }
    if (properties.nameOf(of).isEmpty()) {
      faults.add(
          Fault.at(
              FEATURE + n + "/properties",
              "boundary.name.missing",
              code,
              String.join(", ", properties.names().values())));
    }
  }

  private static String country(Map<String, Integer> known) {
    return known.keySet().iterator().next().substring(0, COUNTRY);
  }

  private static Drawing draw(List<GeoJson.Feature> features, BoundaryProperties properties) {
    Simplified outlines = Simplified.of(features.stream().map(GeoJson.Feature::polygons).toList());
    List<Area> areas = new ArrayList<>();
    for (int n = 0; n < features.size(); n++) {
      JsonNode of = features.get(n).properties();
      LocalisedText name = properties.nameOf(of);
      areas.add(
          new Area(
              properties.codeOf(of),
              properties.parentOf(of),
              null,
              name,
              List.of(),
              outlines.paths().get(n)));
    }
    return new Drawing(outlines.frame(), areas);
  }

  /** What is kept of a file: its areas as maps show them. */
  record Drawing(Frame frame, List<Area> areas) {}
}
