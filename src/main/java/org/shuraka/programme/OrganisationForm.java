package org.shuraka.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * An organisation.
 *
 * @param code short and stable: letters, digits, point, hyphen, underscore
 * @param iatiIdentifier as in the IATI organisation identifier lists; null where it has none
 * @param type IATI OrganisationType, such as 22 for a national NGO
 */
public record OrganisationForm(
    String code, LocalisedText name, String iatiIdentifier, String type) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public OrganisationForm {
    name = name == null ? LocalisedText.EMPTY : name;
  }

  public List<Fault> faults(String at) {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(Fault.at(at + "/code", "programme.code.form"));
    }
    if (name.isEmpty()) {
      faults.add(Fault.at(at + "/name", "programme.organisation.name.missing"));
    }
    return faults;
  }
}
