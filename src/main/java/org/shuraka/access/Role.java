package org.shuraka.access;

import java.util.Locale;

/** What a person does here. One account has one role. */
public enum Role {
  /** Accounts, imports of whole programmes, jobs; sees every programme. */
  ADMINISTRATOR,
  /** Keeps the logframe of the programmes he manages, reviews reports, seals donor reports. */
  MANAGER,
  /** Reports for one partner organisation. */
  OFFICER,
  /** Sees accepted, aggregated results of what her organisation funds. */
  DONOR;

  /** Names for {@code @RolesAllowed}, which takes constants only. */
  public static final String IS_ADMINISTRATOR = "administrator";

  public static final String IS_MANAGER = "manager";
  public static final String IS_OFFICER = "officer";
  public static final String IS_DONOR = "donor";

  /** Whether it is always for one organisation that somebody has this role. */
  public boolean actsForOrganisation() {
    return this == OFFICER || this == DONOR;
  }

  /** As stored, and as the security role is named. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
