package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table {@code outgoing_mail}. Taking mails and saying what became of them are transactions of
 * their own, and times are the database's, so that nodes need not agree on theirs.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MailTable {

  /** So long a mail is the taker's; after that its server counts as dead. Longer than a sending. */
  static final int TAKEN_FOR_SECONDS = 600;

  @Inject Sql sql;
  @Inject Node node;

  /** A mail to be sent now; {@code attempts} counts this one. */
  record Taken(
      long id,
      String messageId,
      String recipient,
      String language,
      String subject,
      String plainText,
      String htmlText,
      int attempts) {}

  @Transactional(TxType.MANDATORY)
  void add(long firstId, List<Mail> mails, Supplier<String> messageId) {
    sql.use(
        h -> {
          PreparedBatch batch = h.prepareBatch(sql.file(MailTable.class, "insert"));
          for (int i = 0; i < mails.size(); i++) {
            batch
                .bindMethods(mails.get(i))
                .bind("id", firstId + i)
                .bind("messageId", messageId.get())
                .bind("languageCode", mails.get(i).language().code())
                .add();
          }
          batch.execute();
        });
  }

  /**
   * Mails that are due and that no other node sends, the oldest first; they are ours for a while.
   */
  List<Taken> take(int limit) {
    return sql.with(
        h -> {
          List<Long> due =
              h.createQuery(sql.file(MailTable.class, "due"))
                  .bind("limit", limit)
                  .mapTo(Long.class)
                  .list();
          if (due.isEmpty()) {
            return List.of();
          }
          h.createUpdate(sql.file(MailTable.class, "take"))
              .bindList("ids", due)
              .bind("seconds", TAKEN_FOR_SECONDS)
              .bind("node", node.id())
              .execute();
          return h.createQuery(sql.file(MailTable.class, "taken"))
              .bindList("ids", due)
              .mapTo(Taken.class)
              .list();
        });
  }

  @Transactional(TxType.MANDATORY)
  void withdraw(String recipient) {
    sql.use(
        h ->
            h.execute(
                "UPDATE outgoing_mail SET state = 'withdrawn', ended_at = UTC_TIMESTAMP(3)"
                    + " WHERE recipient = ? AND state IN ('waiting', 'failed')",
                recipient));
  }

  void sent(long id) {
    sql.use(
        h ->
            h.execute(
                "UPDATE outgoing_mail SET state = 'sent', ended_at = UTC_TIMESTAMP(3), error = NULL"
                    + " WHERE id = ? AND state = 'waiting'",
                id));
  }

  /**
   * It could not be sent: it waits for the next attempt, or is given up.
   *
   * @param waitSeconds until the next attempt
   * @param giveUpAfterDays since the first attempt; 0 gives up now
   */
  void notSent(long id, String error, int waitSeconds, int giveUpAfterDays) {
    sql.use(
        h ->
            h.createUpdate(sql.file(MailTable.class, "not_sent"))
                .bind("id", id)
                .bind("error", error)
                .bind("seconds", waitSeconds)
                .bind("days", giveUpAfterDays)
                .execute());
  }

  int waiting() {
    return sql.with(
        h ->
            h.createQuery("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'waiting'")
                .mapTo(Integer.class)
                .one());
  }

  List<Outbox.Line> page(String state, long before, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(MailTable.class, "page"))
                .bind("state", state)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Outbox.Line.class)
                .list());
  }

  @Transactional(TxType.REQUIRED)
  boolean again(long id) {
    return sql.with(
            h ->
                h.execute(
                    "UPDATE outgoing_mail SET state = 'waiting', attempts = 0, first_try = NULL,"
                        + " ended_at = NULL, next_at = UTC_TIMESTAMP(3)"
                        + " WHERE id = ? AND state = 'failed'",
                    id))
        == 1;
  }
}
