package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where mails wait until they are sent. A mail is a row written in the transaction of what it tells
 * about: both are there or neither. {@link MailWatch} sends it soon after, tries again where that
 * fails, and says so where it gives up.
 *
 * <pre>{@code
 * outbox.put(List.of(new Mail(…)));
 * }</pre>
 */
@ApplicationScoped
public class Outbox {

  @Inject MailTable table;
  @Inject Ids ids;
  @Inject MailServer server;

  /**
   * A mail as an administrator sees it.
   *
   * @param state waiting, sent, failed or withdrawn
   * @param attempts how often it was tried
   * @param nextAt when it is tried again at the earliest
   * @param endedAt when it was sent or given up
   * @param error what went wrong at the last attempt; null where nothing did
   */
  public record Line(
      long id,
      String recipient,
      String subject,
      String language,
      String state,
      int attempts,
      Instant madeAt,
      Instant nextAt,
      Instant endedAt,
      String error) {}

  /** Writes mails down, to be sent once the surrounding transaction has committed. */
  @Transactional(TxType.MANDATORY)
  public void put(List<Mail> mails) {
    if (!mails.isEmpty()) {
      table.add(ids.block(mails.size()), mails, () -> UUID.randomUUID() + "@" + server.domain());
    }
  }

  /**
   * Nothing that waits for that address, or was given up, is sent any more: whoever it belongs to
   * is not to be told. With the surrounding transaction; a mail that is on its way just then is
   * gone.
   */
  @Transactional(TxType.MANDATORY)
  public void withdraw(String recipient) {
    table.withdraw(recipient);
  }

  /** Why no mail can be sent as things are set; null where it can. A message key. */
  public String obstacle() {
    return server.obstacle();
  }

  /** How many wait. */
  public int waiting() {
    return table.waiting();
  }

  /**
   * Mails, the newest first.
   *
   * @param state only these; null for all
   * @param before the last of the page before; {@link Long#MAX_VALUE} for the first page
   */
  public List<Line> page(String state, long before, int limit) {
    return table.page(state, before, limit);
  }

  /** Tries a mail that was given up from the beginning; false where it was not. */
  public boolean again(long id) {
    return table.again(id);
  }
}
