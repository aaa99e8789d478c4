package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.shuraka.shared.LocalisedText;

/**
 * An organisation as its keepers see it.
 *
 * @param iatiIdentifier null where it has none
 * @param type IATI OrganisationType; null where it is not known
 * @param own whether this installation publishes as it
 */
public record OrganisationView(
    @JsonIgnore long id,
    String code,
    LocalisedText name,
    String iatiIdentifier,
    String type,
    boolean own,
    int version) {

  /** As it would be entered. */
  public OrganisationChange form() {
    return new OrganisationChange(name, iatiIdentifier, type, null, false);
  }
}
