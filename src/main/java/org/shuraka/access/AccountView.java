package org.shuraka.access;

import org.shuraka.shared.LocalisedText;

/**
 * An account as administrators see it.
 *
 * @param organisation code of the partner or donor she acts for; null where there is none
 * @param chosen whether she has chosen a password
 * @param sample whether it comes with sample mode, which opens and closes it
 */
public record AccountView(
    long id,
    String email,
    String name,
    String role,
    String organisation,
    LocalisedText organisationName,
    String language,
    boolean active,
    boolean chosen,
    boolean sample,
    int version) {

  /** Code of what she can do: {@code active}, {@code invited} or {@code closed}. */
  public String state() {
    return active ? chosen ? "active" : "invited" : "closed";
  }
}
