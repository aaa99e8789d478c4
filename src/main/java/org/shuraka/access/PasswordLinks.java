package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shuraka.platform.Letter;
import org.shuraka.platform.Outbox;
import org.shuraka.platform.SiteAddress;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * Links with which somebody chooses a password: given out by an administrator, or mailed to whoever
 * forgot hers. A link works once and expires; the database keeps only its hash.
 */
@ApplicationScoped
class PasswordLinks {

  /** Links that one person may ask for within an hour, so that nobody floods her mailbox. */
  static final int MOST_AN_HOUR = 3;

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String PAGE = "/choose-password?token=";

  @Inject Sql sql;
  @Inject SiteAddress site;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Why a link is given out, and for how long it is good then. */
  enum Reason {
    /** By an administrator, to somebody who may read her mails days later. */
    INVITED("account.mail.invited", Duration.ofDays(7)),
    /** Asked for by somebody who waits for it. */
    FORGOTTEN("account.mail.forgotten", AN_HOUR);

    private final String text;
    private final Duration goodFor;

    Reason(String text, Duration goodFor) {
      this.text = text;
      this.goodFor = goodFor;
    }
  }

  /** Makes a link, and mails it where mails can be sent. */
  PasswordLink make(Caller person, Reason reason) {
    String secret = Secrets.random();
    Instant now = clock.instant();
    Instant expires = now.plus(reason.goodFor);
    sql.use(
        h ->
            h.execute(
                "INSERT INTO password_link (token_hash, account_id, created_at, expires_at)"
                    + " VALUES (?, ?, ?, ?)",
                Secrets.hash(secret),
                person.accountId(),
                now,
                expires));
    PasswordLink made = new PasswordLink(site.of(PAGE + secret), expires, sendsMail());
    if (made.mailed()) {
      outbox.put(List.of(letter(person, reason, made).to(person.email(), subject(person, reason))));
    }
    return made;
  }

  /** Whether mails can be sent as things are set. */
  boolean sendsMail() {
    return outbox.obstacle() == null;
  }

  /** How many were made for her within the last hour and are not used. */
  int withinTheHour(long accountId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT COUNT(*) FROM password_link WHERE account_id = ? AND created_at > ?",
                    accountId,
                    clock.instant().minus(AN_HOUR))
                .mapTo(Integer.class)
                .one());
  }

  /** Whose link that is; empty where it was used, has expired or never was one. */
  Optional<Long> accountId(String secret) {
    return sql.with(
        h ->
            h.select(
                    "SELECT account_id FROM password_link WHERE token_hash = ? AND expires_at > ?",
                    Secrets.hash(secret),
                    clock.instant())
                .mapTo(Long.class)
                .findOne());
  }

  /** True for the one caller that uses the link up. */
  boolean use(String secret) {
    return sql.with(
            h ->
                h.execute(
                    "DELETE FROM password_link WHERE token_hash = ? AND expires_at > ?",
                    Secrets.hash(secret),
                    clock.instant()))
        == 1;
  }

  void forget(long accountId) {
    sql.use(h -> h.execute("DELETE FROM password_link WHERE account_id = ?", accountId));
  }

  private static Letter letter(Caller person, Reason reason, PasswordLink made) {
    Language language = person.language();
    return new Letter(
        language,
        Messages.text(language, reason.text, person.name()),
        List.of(),
        new Letter.Link(Messages.text(language, "account.mail.choose"), made.address()),
        Messages.text(language, reason.text + ".why"),
        null);
  }

  private static String subject(Caller person, Reason reason) {
    return Messages.text(person.language(), reason.text + ".subject");
  }
}
