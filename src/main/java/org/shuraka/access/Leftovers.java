package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.shuraka.platform.Sql;

/** What signing in, retrying and telling people leave behind, once it is good for nothing. */
@ApplicationScoped
public class Leftovers {

  @Inject Sql sql;
  @Inject Clock clock;

  /** What is left behind, and for how long it is still of use. */
  public enum Kind {
    /** The first answer to a call, for its retries. */
    ANSWERED_REQUEST("idempotent_request WHERE created_at < ?", IdempotentRequests.KEPT_FOR),
    /** A wrong password; it counts for minutes. */
    SIGN_IN_FAILURE("sign_in_failure WHERE failed_at < ?", Duration.ofDays(1)),
    /** A set-up link that nobody used; the next start prints a new one. */
    UNUSED_LINK("set_up_link WHERE used_at IS NULL AND created_at < ?", Duration.ofDays(7)),
    /** A link to choose a password that nobody used in time. */
    EXPIRED_LINK("password_link WHERE expires_at < ?", Duration.ofHours(1)),
    /** A mail that was sent; one that was given up stays for an administrator to see. */
    SENT_MAIL("outgoing_mail WHERE state = 'sent' AND ended_at < ?", Duration.ofDays(90)),
    /** A notification that was read. */
    READ_NOTIFICATION("notification WHERE read_at < ?", Duration.ofDays(180)),
    /** A workbook that was uploaded and never applied. */
    FORGOTTEN_WORKBOOK("workbook_upload WHERE uploaded_at < ?", Duration.ofDays(1));

    private final String rows;
    private final Duration use;

    Kind(String rows, Duration use) {
      this.rows = rows;
      this.use = use;
    }

    private Instant limit(Clock clock) {
      return clock.instant().minus(use);
    }
  }

  /** How many there are, of all kinds. */
  public int count() {
    return Arrays.stream(Kind.values()).mapToInt(this::count).sum();
  }

  public boolean any(Kind kind) {
    return sql.with(
        h ->
            h.select("SELECT EXISTS (SELECT 1 FROM " + kind.rows + ")", kind.limit(clock))
                .mapTo(Boolean.class)
                .one());
  }

  private int count(Kind kind) {
    return sql.with(
        h ->
            h.select("SELECT COUNT(*) FROM " + kind.rows, kind.limit(clock))
                .mapTo(Integer.class)
                .one());
  }

  /** Deletes some of a kind; answers how many. */
  public int delete(Kind kind, int most) {
    return sql.with(
        h -> h.execute("DELETE FROM " + kind.rows + " LIMIT " + most, kind.limit(clock)));
  }
}
