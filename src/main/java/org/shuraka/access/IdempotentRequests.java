package org.shuraka.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.shuraka.platform.Sql;

/**
 * First answers to retried calls, kept for a day.
 *
 * <p>Life of a key: {@link #reserve} writes its row; the transaction of the call {@link #hold}s the
 * row, does its work and {@link #keep}s the answer with it. Whoever holds the row is at work, and
 * nobody else can be: the database lets go of it when the transaction ends or its server dies. A
 * row without an answer stands for nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IdempotentRequests {

  static final Duration KEPT_FOR = Duration.ofDays(1);

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * An answer as it was given.
   *
   * @param requestHash SHA-256 of the call that it was given to
   * @param body null where there was none, or none that may be kept
   */
  public record Answer(
      String requestHash,
      int status,
      String location,
      String etag,
      String contentType,
      byte[] body) {}

  /**
   * A key in the hands of this transaction.
   *
   * @param first the answer that was kept; empty where nothing was done yet
   */
  public record Held(Optional<Answer> first) {}

  private record Row(
      String requestHash,
      Integer status,
      String location,
      String etag,
      String contentType,
      byte[] body) {

    Held held() {
      return new Held(
          status == null
              ? Optional.empty()
              : Optional.of(new Answer(requestHash, status, location, etag, contentType, body)));
    }
  }

  /** Sees to it that the key has a row; one that is too old begins anew. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void reserve(long account, String key) {
    sql.use(
        h -> {
          int fresh =
              h.select(
                      "SELECT COUNT(*) FROM idempotent_request"
                          + " WHERE account_id = ? AND request_key = ? AND created_at >= ?",
                      account,
                      key,
                      clock.instant().minus(KEPT_FOR))
                  .mapTo(Integer.class)
                  .one();
          if (fresh == 0) {
            h.execute(
                "DELETE FROM idempotent_request WHERE account_id = ? AND request_key = ?"
                    + " AND created_at < ?",
                account,
                key,
                clock.instant().minus(KEPT_FOR));
            h.execute(
                "INSERT IGNORE INTO idempotent_request"
                    + " (account_id, request_key, request_hash, created_at) VALUES (?, ?, '', ?)",
                account,
                key,
                clock.instant());
          }
        });
  }

  /** Holds the key until the end of this transaction; empty where another one holds it. */
  public Optional<Held> hold(long account, String key) {
    return sql.with(
            h ->
                h.createQuery(sql.file(IdempotentRequests.class, "hold"))
                    .bind("account", account)
                    .bind("key", key)
                    .mapTo(Row.class)
                    .findOne())
        .map(Row::held);
  }

  /** Keeps the answer with what the call did. */
  public void keep(long account, String key, Answer answer) {
    int kept =
        sql.with(
            h ->
                h.execute(
                    "UPDATE idempotent_request SET request_hash = ?, status = ?, location = ?,"
                        + " etag = ?, content_type = ?, body = ?"
                        + " WHERE account_id = ? AND request_key = ?",
                    answer.requestHash(),
                    answer.status(),
                    answer.location(),
                    answer.etag(),
                    answer.contentType(),
                    answer.body(),
                    account,
                    key));
    if (kept != 1) {
      throw new IllegalStateException("Idempotency-Key without a row: " + key);
    }
  }
}
