package org.shuraka.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shuraka.shared.Fault;

/**
 * What is allowed in a programme and would be an error in its IATI file: said where it is entered;
 * nobody is kept from saving it. The numbers are those of the official IATI validator's rules.
 */
public final class ProgrammeWarnings {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** IATI SectorVocabulary and RegionVocabulary of lists that a publisher made itself. */
  private static final Set<String> OWN_LISTS = Set.of("98", "99");

  private final List<Fault> warnings = new ArrayList<>();

  private ProgrammeWarnings() {}

  /**
   * Everything that should be looked at before it is published, with JSON pointers into the
   * programme, its list of partners or its list of grants.
   *
   * @param today after which a commitment is in the future
   */
  public static List<Fault> of(
      ProgrammeView programme,
      List<ProgrammeView.Partner> partners,
      List<ProgrammeView.GrantLine> grants,
      LocalDate today) {
    ProgrammeWarnings found = new ProgrammeWarnings();
    found.places(programme.locations());
    found.sectors(programme.sectors());
    found.partners(partners);
    for (int i = 0; i < grants.size(); i++) {
      ProgrammeView.GrantLine grant = grants.get(i);
      if (grant.start().isAfter(today)) {
        found.warn("/grants/" + i + "/start", "commitment", grant.reference(), grant.start());
      }
    }
    return found.warnings;
  }

  /** Rules 3.1.1, 3.1.2, 3.4.2, 3.7.1 and 12.1.1. */
  private void places(List<Place> places) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (!place.kind().equals("place")) {
        shares.add(new Share("/locations/" + i, place.code(), place.percentage()));
      }
      if (place.kind().equals("country") && !Place.isCountry(place.code())) {
        warn("/locations/" + i + "/code", "country.unknown", place.code());
      }
    }
    if (shares.isEmpty() && Place.countriesOf(places).size() != 1) {
      warn("/locations", "places.missing");
    }
    shares("/locations", "places.sum", shares, null);
  }

  /** Rules 2.1.1, 2.1.2, 2.2.1, 6.2.2 and 12.3.1; each vocabulary adds up by itself. */
  private void sectors(List<Sector> sectors) {
    if (sectors.isEmpty()) {
      warn("/sectors", "sectors.missing");
    }
    Map<String, List<Share>> byVocabulary = new LinkedHashMap<>();
    for (int i = 0; i < sectors.size(); i++) {
      Sector sector = sectors.get(i);
      byVocabulary
          .computeIfAbsent(sector.vocabulary(), v -> new ArrayList<>())
          .add(new Share("/sectors/" + i, sector.code(), sector.percentage()));
      if (!DacSectors.known(sector)) {
        warn("/sectors/" + i + "/code", "sector.unknown", sector.code());
      }
      if (OWN_LISTS.contains(sector.vocabulary()) && sector.name().isEmpty()) {
        warn("/sectors/" + i + "/name", "sector.unnamed", sector.code());
      }
    }
    byVocabulary.forEach(
        (vocabulary, shares) -> shares("/sectors", "sectors.sum", shares, vocabulary));
  }

  /** One share of the whole; percentage null where none is said. */
  private record Share(String pointer, String code, BigDecimal percentage) {}

  /** A sole country or sector has all of it, said or not. */
  private void shares(String pointer, String sum, List<Share> shares, String vocabulary) {
    boolean whole = true;
    for (Share share : shares) {
      BigDecimal percentage = share.percentage();
      if (percentage == null) {
        if (shares.size() > 1) {
          whole = false;
          warn(share.pointer() + "/percentage", "share.missing", share.code());
        }
      } else if (percentage.signum() < 0 || percentage.compareTo(HUNDRED) > 0) {
        warn(share.pointer() + "/percentage", "share.range", share.code(), plain(percentage));
      }
    }
    BigDecimal total =
        shares.stream()
            .map(Share::percentage)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean said = shares.stream().anyMatch(s -> s.percentage() != null);
    if (said && total.compareTo(HUNDRED) != 0 && (whole || total.compareTo(HUNDRED) > 0)) {
      if (vocabulary == null) {
        warn(pointer, sum, plain(total));
      } else {
        warn(pointer, sum, plain(total), vocabulary);
      }
    }
  }

  /** An organisation with several roles is named once. */
  private void partners(List<ProgrammeView.Partner> partners) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < partners.size(); i++) {
      ProgrammeView.Partner partner = partners.get(i);
      if (!named.add(partner.code())) {
        continue;
      }
      if (partner.type() == null) {
        warn("/partners/" + i + "/type", "partner.type", partner.code());
      } else if (!OrganisationChange.TYPES.contains(partner.type())) {
        warn("/partners/" + i + "/type", "partner.typeUnknown", partner.code(), partner.type());
      }
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void warn(String pointer, String what, Object... arguments) {
    warnings.add(
        new Fault(
            pointer,
            "programme.warning." + what,
            Stream.of(arguments).map(String::valueOf).map(a -> (Object) a).toList()));
  }
}
