package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

  /** The officers who report for an organisation. */
  public List<Recipient> officers(long organisationId) {
    return list("officers", organisationId);
  }

  /** Those who manage a programme. */
  public List<Recipient> managers(long programmeId) {
    return list("managers", programmeId);
  }

  private List<Recipient> list(String statement, long id) {
    return sql.with(
        h ->
            h.createQuery(sql.file(Recipients.class, statement))
                .bind("id", id)
                .mapTo(Recipient.class)
                .list());
  }
}
