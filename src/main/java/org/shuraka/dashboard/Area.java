package org.shuraka.dashboard;

import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * A governorate, region or district of a map.
 *
 * @param code P-code, as OCHA publishes
 * @param parent P-code of the area that it is part of; null where that is not known
 * @param iso ISO 3166-2; null where there is none
 * @param aliases other names it goes by
 * @param path its outline, in the words of SVG
 */
public record Area(
    String code,
    String parent,
    String iso,
    LocalisedText name,
    List<String> aliases,
    String path) {}
