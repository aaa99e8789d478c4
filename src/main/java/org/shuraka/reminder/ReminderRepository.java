package org.shuraka.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.platform.Sql;

/** What is due, and what was sent about it. */
@ApplicationScoped
class ReminderRepository {

  @Inject Sql sql;

  /**
   * A programme with reports to hand in.
   *
   * @param day the last one, there, whose reminders are made; null where none ever were
   */
  record Zone(long programmeId, String timezone, LocalDate day) {}

  /**
   * A report that its partner has to hand in.
   *
   * @param lastStep the last step that was sent for this due date; null where none was
   */
  record Due(
      long reportId,
      long organisationId,
      String programme,
      String period,
      String partner,
      LocalDate due,
      boolean finalReport,
      Integer lastStep) {}

  /** What a manager is to know of one report; {@code kind} is due, late or review. */
  record DigestLine(String kind, String programme, String period, String partner, LocalDate due) {}

  /** Programmes under way with reports to hand in, by id. */
  List<Zone> zones() {
    return sql.with(
        h -> h.createQuery(sql.file(ReminderRepository.class, "zones")).mapTo(Zone.class).list());
  }

  /** True for the one transaction that makes the reminders of that day; others wait for its end. */
  boolean takeDay(long programmeId, LocalDate day) {
    return sql.with(
        h -> {
          h.execute(
              "INSERT IGNORE INTO reminder_day (programme_id, day) VALUES (?, '2000-01-01')",
              programmeId);
          return h.execute(
                  "UPDATE reminder_day SET day = ? WHERE programme_id = ? AND day < ?",
                  day,
                  programmeId,
                  day)
              == 1;
        });
  }

  /** Reports to hand in that are due on that day at the latest. */
  List<Due> due(long programmeId, LocalDate latest) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReminderRepository.class, "due"))
                .bind("programmeId", programmeId)
                .bind("latest", latest)
                .mapTo(Due.class)
                .list());
  }

  /** Writes down what is sent. */
  void sent(List<Reminders.Sent> steps, Instant at) {
    sql.use(
        h -> {
          PreparedBatch batch = h.prepareBatch(sql.file(ReminderRepository.class, "insert_sent"));
          steps.forEach(step -> batch.bindMethods(step).bind("at", at).add());
          batch.execute();
        });
  }

  /** Managers who have not got the digest of the week that begins on that Monday, by id. */
  List<Recipient> withoutDigest(LocalDate monday) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReminderRepository.class, "without_digest"))
                .bind("monday", monday)
                .mapTo(Recipient.class)
                .list());
  }

  /** True for the one transaction that makes a manager's digest of that week. */
  boolean takeWeek(long accountId, LocalDate monday) {
    return sql.with(
        h -> {
          h.execute(
              "INSERT IGNORE INTO digest_week (account_id, monday) VALUES (?, '2000-01-03')",
              accountId);
          return h.execute(
                  "UPDATE digest_week SET monday = ? WHERE account_id = ? AND monday < ?",
                  monday,
                  accountId,
                  monday)
              == 1;
        });
  }

  /**
   * What waits in the programmes that the account manages, the longest due first.
   *
   * @param today SQL expression for the current day in the programme
   */
  List<DigestLine> digest(long accountId, String today, int daysAhead) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReminderRepository.class, "digest"))
                .define("today", today)
                .bind("accountId", accountId)
                .bind("daysAhead", daysAhead)
                .mapTo(DigestLine.class)
                .list());
  }
}
