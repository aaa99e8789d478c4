package org.shuraka.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.shuraka.platform.Sql;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Sha256;

/** First answers to retried calls, kept for a day. Each method is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotentRequests {

  /** An unanswered claim older than this belongs to a server that died. */
  static final Duration CLAIM_HOLDS_FOR = Duration.ofMinutes(10);

  static final Duration KEPT_FOR = Duration.ofDays(1);

  @Inject Sql sql;
  @Inject Clock clock;

  /** An answer as it was given. */
  public record Answer(int status, String location, String etag, String contentType, byte[] body) {}

  private record Kept(
      String requestHash,
      Integer status,
      String location,
      String etag,
      String contentType,
      byte[] body) {}

  /** Claims a key, or gives the first answer to the same call. */
  public Optional<Answer> claim(long account, String key, String call, byte[] body) {
    if (key.isBlank() || key.length() > 190) {
      throw BusinessException.invalid("", "error.idempotency.key");
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(call.getBytes(StandardCharsets.UTF_8));
    request.write(0);
    request.writeBytes(body);
    String hash = Sha256.of(request.toByteArray());
    return sql.with(
        h -> {
          h.execute(
              "DELETE FROM idempotent_request WHERE account_id = ? AND request_key = ?"
                  + " AND (created_at < ? OR (status IS NULL AND created_at < ?))",
              account,
              key,
              clock.instant().minus(KEPT_FOR),
              clock.instant().minus(CLAIM_HOLDS_FOR));
          int claimed =
              h.execute(
                  "INSERT IGNORE INTO idempotent_request"
                      + " (account_id, request_key, request_hash, created_at) VALUES (?, ?, ?, ?)",
                  account,
                  key,
                  hash,
                  clock.instant());
          if (claimed == 1) {
            return Optional.empty();
          }
          Kept kept =
              h.select(
                      "SELECT request_hash, status, location, etag, content_type, body"
                          + " FROM idempotent_request WHERE account_id = ? AND request_key = ?",
                      account,
                      key)
                  .mapTo(Kept.class)
                  .one();
          if (!kept.requestHash().equals(hash)) {
            throw BusinessException.invalid("", "error.idempotency.other");
          }
          if (kept.status() == null) {
            throw BusinessException.conflict("error.idempotency.underWay");
          }
          return Optional.of(
              new Answer(
                  kept.status(), kept.location(), kept.etag(), kept.contentType(), kept.body()));
        });
  }

  public void keep(long account, String key, Answer answer) {
    sql.use(
        h ->
            h.execute(
                "UPDATE idempotent_request SET status = ?, location = ?, etag = ?,"
                    + " content_type = ?, body = ? WHERE account_id = ? AND request_key = ?",
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.contentType(),
                answer.body(),
                account,
                key));
  }

  public void release(long account, String key) {
    sql.use(
        h ->
            h.execute(
                "DELETE FROM idempotent_request WHERE account_id = ? AND request_key = ?",
                account,
                key));
  }
}
