package org.shuraka.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * What is to become of an organisation. Its code stays.
 *
 * @param iatiIdentifier at most 100 characters without spaces; null for none
 * @param type IATI OrganisationType; null where it is not known
 * @param reason why, for the audit trail; 1 to 2,000 characters
 * @param despitePublished whether the identifier changes although files name it already; default
 *     false
 */
public record OrganisationChange(
    LocalisedText name,
    String iatiIdentifier,
    String type,
    String reason,
    Boolean despitePublished) {

  /** IATI OrganisationType. */
  static final Set<String> TYPES =
      Set.of(
          "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80",
          "90");

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_IDENTIFIER = 100;

  public OrganisationChange {
    name = name == null ? LocalisedText.EMPTY : name;
    iatiIdentifier = blankToNull(iatiIdentifier);
    type = blankToNull(type);
    despitePublished = despitePublished != null && despitePublished;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Refuses, naming every fault. */
  void check() {
    List<Fault> faults = new ArrayList<>();
    if (name.isEmpty()) {
      faults.add(Fault.at("/name", "programme.organisation.name.missing"));
    }
    if (iatiIdentifier != null
        && (iatiIdentifier.length() > LONGEST_IDENTIFIER
            || iatiIdentifier.chars().anyMatch(Character::isWhitespace))) {
      faults.add(
          Fault.at("/iatiIdentifier", "programme.organisation.identifier", LONGEST_IDENTIFIER));
    }
    if (type != null && !TYPES.contains(type)) {
      faults.add(Fault.at("/type", "programme.organisation.type", type));
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(Fault.at("/reason", "programme.organisation.reason", LONGEST_REASON));
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }
}
