package org.shuraka.access;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.shuraka.platform.Sql;

/**
 * Who changed or read what, when and why: administrators see every entry, managers those of the
 * programmes they manage.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class AuditService {

  @Inject Sql sql;
  @Inject CurrentCaller caller;

  /** One entry; the states are JSON as they were recorded, null where there was none. */
  public record Line(
      long id,
      Instant at,
      String actor,
      String act,
      String subject,
      String subjectId,
      String programme,
      @JsonRawValue String beforeState,
      @JsonRawValue String afterState,
      String reason) {}

  /**
   * What is looked for; null for all.
   *
   * @param act as {@code report.accept}
   * @param actor address of the account
   */
  public record Filter(String programme, String act, String actor) {}

  /** A page of entries, the newest first, before the entry with that id. */
  public List<Line> page(Filter filter, long before, int limit) {
    Caller by = caller.get();
    String visible = by.is(Role.ADMINISTRATOR) ? "TRUE" : by.sees("e.programme_id");
    return sql.with(
        h ->
            h.createQuery(sql.file(AuditTrail.class, "page"))
                .define("visible", visible)
                .bindMethods("caller", by)
                .bindMethods(filter)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Line.class)
                .list());
  }
}
