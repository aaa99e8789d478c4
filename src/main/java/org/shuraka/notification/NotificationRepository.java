package org.shuraka.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;

/** Notifications, each for one account and found by it alone. */
@ApplicationScoped
class NotificationRepository {

  @Inject Sql sql;
  @Inject Ids ids;

  /** A notification as it is kept. */
  record Row(
      long id, String messageKey, String arguments, String link, Instant madeAt, boolean unread) {}

  void add(List<Bell.Ring> rings, Instant at) {
    long firstId = ids.block(rings.size());
    sql.use(
        h -> {
          PreparedBatch batch = h.prepareBatch(sql.file(NotificationRepository.class, "insert"));
          for (int i = 0; i < rings.size(); i++) {
            Message message = rings.get(i).message();
            batch
                .bind("id", firstId + i)
                .bind("accountId", rings.get(i).to().accountId())
                .bind("messageKey", message.key())
                .bind("arguments", Wording.write(message.arguments()))
                .bind("link", message.link())
                .bind("at", at)
                .add();
          }
          batch.execute();
        });
  }

  int unread(long accountId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT COUNT(*) FROM notification WHERE account_id = ? AND read_at IS NULL",
                    accountId)
                .mapTo(Integer.class)
                .one());
  }

  /** The newest before that one. */
  List<Row> page(long accountId, long before, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(NotificationRepository.class, "page"))
                .bind("accountId", accountId)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
  }

  /** False where the account has no such notification. */
  boolean read(long accountId, long id, Instant at) {
    return sql.with(
            h ->
                h.execute(
                    "UPDATE notification SET read_at = COALESCE(read_at, ?)"
                        + " WHERE id = ? AND account_id = ?",
                    at,
                    id,
                    accountId))
        == 1;
  }

  /** All up to that one, so that what comes in meanwhile stays unread. */
  void readAll(long accountId, long upTo, Instant at) {
    sql.use(
        h ->
            h.execute(
                "UPDATE notification SET read_at = ?"
                    + " WHERE account_id = ? AND read_at IS NULL AND id <= ?",
                at,
                accountId,
                upTo));
  }
}
