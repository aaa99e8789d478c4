package org.shuraka.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/**
 * An account as an administrator describes it.
 *
 * @param email up to 190 characters; it is the name to sign in with, and stays
 * @param name 1 to 200 characters
 * @param organisation code of the partner or donor the person acts for; null for administrators and
 *     managers
 * @param language of the mails to her, until she chooses one
 */
public record AccountForm(
    String email, String name, Role role, String organisation, Language language) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,90}@[^@\\s]{1,99}");
  private static final int LONGEST_NAME = 200;

  /** What can be said without asking the database. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (email == null || !EMAIL.matcher(email.strip()).matches()) {
      faults.add(Fault.at("/email", "access.email.form"));
    }
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      faults.add(Fault.at("/name", "access.name.length"));
    }
    if (role == null) {
      faults.add(Fault.at("/role", "account.role.missing"));
    } else if (role.actsForOrganisation() && organisation == null) {
      faults.add(Fault.at("/organisation", "account.organisation.missing"));
    } else if (!role.actsForOrganisation() && organisation != null) {
      faults.add(Fault.at("/organisation", "account.organisation.none"));
    }
    return faults;
  }
}
