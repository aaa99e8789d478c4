package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shuraka.shared.LocalisedText;

/**
 * Where a programme works and partners report for.
 *
 * @param code P-code, ISO country code, or the region's code in its vocabulary
 * @param kind {@code country}, {@code region} or {@code place}; {@code place} where left out
 * @param vocabulary of a region (IATI RegionVocabulary)
 * @param percentage share of the programme, 0 to 100, as published
 * @param latitude WGS 84, degrees
 * @param longitude WGS 84, degrees
 */
public record Place(
    String code,
    LocalisedText name,
    String kind,
    String vocabulary,
    BigDecimal percentage,
    BigDecimal latitude,
    BigDecimal longitude) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Place {
    name = name == null ? LocalisedText.EMPTY : name;
    kind = kind == null ? "place" : kind;
  }

  /** OCHA's codes of places begin with the ISO 3166 code of their country. */
  private static final Pattern P_CODE = Pattern.compile("[A-Z]{2}[A-Z]?\\d{1,12}");

  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

  static boolean isCountry(String code) {
    return ISO_COUNTRIES.contains(code);
  }

  /** ISO codes of the countries that the P-codes of these places begin with. */
  public static Set<String> countriesOf(List<Place> places) {
    return places.stream()
        .map(Place::code)
        .filter(code -> P_CODE.matcher(code).matches())
        .map(code -> code.substring(0, 2))
        .filter(ISO_COUNTRIES::contains)
        .collect(Collectors.toSet());
  }

  /** By which a programme tells its places apart. */
  String key() {
    return kind + " " + code;
  }

  /** A place of which only the code is known. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Place of(String code) {
    return new Place(code, null, null, null, null, null, null);
  }

  /** Name of the place of that code, its code where it has none; null where there is no place. */
  public static LocalisedText name(List<Place> places, String code) {
    return places.stream()
        .filter(p -> p.code().equals(code))
        .map(p -> p.name().isEmpty() ? LocalisedText.english(code) : p.name())
        .findFirst()
        .orElse(null);
  }
}
