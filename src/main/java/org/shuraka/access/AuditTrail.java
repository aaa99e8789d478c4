package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;

/**
 * Who changed what, when and why. Written in the transaction of the change: both are there or
 * neither.
 */
@ApplicationScoped
public class AuditTrail {

  /** Actor of what nobody in particular did. */
  public static final String SYSTEM = "system";

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * One change.
   *
   * @param act what was done, as {@code report.accept}
   * @param subject kind of thing, as {@code report}
   * @param programmeId null where the change belongs to no programme
   * @param before state before, null for a new thing; any record or map
   * @param after state after
   * @param reason why, as the person said; null where none was asked
   */
  public record Entry(
      String act,
      String subject,
      Object subjectId,
      Long programmeId,
      Object before,
      Object after,
      String reason) {}

  /**
   * Records a change.
   *
   * @param by who made it; null where the system did by itself: a scheduled job, a first start
   */
  public void record(Caller by, Entry entry) {
    write(by == null ? null : by.accountId(), by == null ? SYSTEM : by.email(), entry);
  }

  private void write(Long accountId, String actor, Entry e) {
    sql.use(
        h ->
            h.createUpdate(sql.file(AuditTrail.class, "insert"))
                .bind("at", clock.instant())
                .bind("accountId", accountId)
                .bind("actor", actor)
                .bind("act", e.act())
                .bind("subject", e.subject())
                .bind("subjectId", String.valueOf(e.subjectId()))
                .bind("programmeId", e.programmeId())
                .bind("before", e.before() == null ? null : Json.write(e.before()))
                .bind("after", e.after() == null ? null : Json.write(e.after()))
                .bind("reason", e.reason())
                .execute());
  }
}
