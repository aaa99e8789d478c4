package org.shuraka.programme.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.shuraka.programme.Frequency;

/** Code lists that forms offer; each code's wording is in the language files. */
@Named("choices")
@ApplicationScoped
public class Choices {

  private static final List<String> STATUSES = List.of("1", "2", "3", "4", "5", "6");
  private static final List<String> ROLES = List.of("1", "2", "3", "4");
  private static final List<String> ORGANISATION_TYPES =
      List.of(
          "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80",
          "90");
  private static final List<String> PLACE_KINDS = List.of("country", "region", "place");
  private static final List<String> FREQUENCIES =
      Arrays.stream(Frequency.values()).map(Frequency::code).toList();

  /** IATI ActivityStatus. */
  public List<String> getStatuses() {
    return STATUSES;
  }

  /** IATI OrganisationRole. */
  public List<String> getRoles() {
    return ROLES;
  }

  /** IATI OrganisationType. */
  public List<String> getOrganisationTypes() {
    return ORGANISATION_TYPES;
  }

  public List<String> getPlaceKinds() {
    return PLACE_KINDS;
  }

  public List<String> getFrequencies() {
    return FREQUENCIES;
  }
}
