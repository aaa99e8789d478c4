package org.shuraka.access;

import org.shuraka.shared.Language;

/**
 * Who is asking.
 *
 * @param organisationId the partner an officer reports for, the donor a donor's account belongs to;
 *     null for others
 */
public record Caller(
    long accountId, String email, String name, Role role, Long organisationId, Language language) {

  public boolean is(Role other) {
    return role == other;
  }

  /**
   * The SQL predicate that holds for the programmes this caller may see, for a query that binds the
   * caller's methods as {@code :caller.accountId} and {@code :caller.organisationId}.
   *
   * @param programmeId the expression for the programme's id in that query, such as {@code p.id}
   */
  public String sees(String programmeId) {
    return switch (role) {
      case ADMINISTRATOR -> "TRUE";
      case MANAGER ->
          "EXISTS (SELECT 1 FROM programme_manager scope WHERE scope.programme_id = "
              + programmeId
              + " AND scope.account_id = :caller.accountId)";
      case OFFICER ->
          "EXISTS (SELECT 1 FROM participation scope WHERE scope.programme_id = "
              + programmeId
              + " AND scope.organisation_id = :caller.organisationId AND scope.first_no IS NOT NULL)";
      case DONOR ->
          "EXISTS (SELECT 1 FROM grant_agreement scope WHERE scope.programme_id = "
              + programmeId
              + " AND scope.donor_id = :caller.organisationId)";
    };
  }
}
