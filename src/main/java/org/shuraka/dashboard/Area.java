package org.shuraka.dashboard;

import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * A governorate or region of a map.
 *
 * @param code P-code, as OCHA publishes
 * @param iso ISO 3166-2
 * @param aliases other names it goes by
 * @param path its outline, in the words of SVG
 */
public record Area(
    String code, String iso, LocalisedText name, List<String> aliases, String path) {}
