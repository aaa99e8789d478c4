package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Language;

/** Who is to be told what concerns an organisation's reports or a programme. */
@ApplicationScoped
public class Recipients {

  @Inject Sql sql;

  /**
   * Somebody who is told something, in her language.
   *
   * @param mails whether she wants it by mail, too
   */
  public record Recipient(long accountId, String email, Language language, boolean mails) {}

  private record OfOrganisation(long organisationId, @Nested Recipient recipient) {}

  /** The officers who report for an organisation. */
  public List<Recipient> officers(long organisationId) {
    return officers(Set.of(organisationId)).getOrDefault(organisationId, List.of());
  }

  /** The officers of several organisations, by the organisation's id. */
  public Map<Long, List<Recipient>> officers(Set<Long> organisationIds) {
    if (organisationIds.isEmpty()) {
      return Map.of();
    }
    return sql.with(
        h ->
            h
                .createQuery(sql.file(Recipients.class, "officers"))
                .bindList("organisations", List.copyOf(organisationIds))
                .mapTo(OfOrganisation.class)
                .stream()
                .collect(
                    Collectors.groupingBy(
                        OfOrganisation::organisationId,
                        Collectors.mapping(OfOrganisation::recipient, Collectors.toList()))));
  }

  /** Those who read for the donor of a grant. */
  public List<Recipient> donors(long grantId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(Recipients.class, "donors"))
                .bind("grantId", grantId)
                .mapTo(Recipient.class)
                .list());
  }

  /** Those who manage a programme. */
  public List<Recipient> managers(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(Recipients.class, "managers"))
                .bind("programmeId", programmeId)
                .mapTo(Recipient.class)
                .list());
  }

  /** Whether the account wants to be told by mail, too. */
  boolean mails(long accountId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT NOT EXISTS (SELECT 1 FROM mail_refusal WHERE account_id = ?)",
                    accountId)
                .mapTo(Boolean.class)
                .one());
  }

  void mails(long accountId, boolean wanted) {
    sql.use(
        h ->
            h.execute(
                wanted
                    ? "DELETE FROM mail_refusal WHERE account_id = ?"
                    : "INSERT IGNORE INTO mail_refusal (account_id) VALUES (?)",
                accountId));
  }
}
