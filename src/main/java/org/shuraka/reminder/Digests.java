package org.shuraka.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.notification.Bell;
import org.shuraka.notification.Message;
import org.shuraka.programme.ProgrammeDays;

/**
 * What a manager should know at the beginning of the week: which reports are due within 14 days,
 * which are late and which wait for review, over all programmes that she manages. Runs in the
 * caller's transaction.
 */
@ApplicationScoped
public class Digests {

  /** Hour of Monday, in UTC. */
  private static final int FROM_HOUR = 5;

  private static final int DAYS_AHEAD = 14;
  private static final int MOST_LINES = 50;

  @Inject ReminderRepository repository;
  @Inject ProgrammeDays days;
  @Inject Bell bell;

  /** A manager whose digest is to be made. */
  public record Weekly(Recipient manager, LocalDate monday) {}

  /**
   * Managers without the digest of this week, on Monday from 5:00 UTC and, made good, on Tuesday.
   */
  public List<Weekly> waiting(Instant now) {
    LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    if (!isTime(utc)) {
      return List.of();
    }
    LocalDate monday = utc.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return repository.withoutDigest(monday).stream()
        .map(manager -> new Weekly(manager, monday))
        .toList();
  }

  static boolean isTime(LocalDateTime utc) {
    return utc.getDayOfWeek() == DayOfWeek.TUESDAY
        || (utc.getDayOfWeek() == DayOfWeek.MONDAY && utc.getHour() >= FROM_HOUR);
  }

  /** Makes one digest; a manager for whom nothing waits gets none. */
  public void make(Weekly weekly) {
    Recipient manager = weekly.manager();
    if (!repository.takeWeek(manager.accountId(), weekly.monday())) {
      return;
    }
    List<ReminderRepository.DigestLine> lines =
        repository.digest(manager.accountId(), days.today("p.timezone"), DAYS_AHEAD);
    if (!lines.isEmpty()) {
      bell.ring(List.of(manager), message(lines));
    }
  }

  private static Message message(List<ReminderRepository.DigestLine> lines) {
    List<Message.Line> details = new ArrayList<>();
    for (ReminderRepository.DigestLine line :
        lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      details.add(
          new Message.Line(
              "reminder.digest.line." + line.kind(),
              List.of(line.partner(), line.period(), line.programme(), line.due())));
    }
    if (lines.size() > MOST_LINES) {
      details.add(new Message.Line("reminder.digest.more", List.of(lines.size() - MOST_LINES)));
    }
    return new Message(
        "reminder.digest",
        List.of(count(lines, "due"), count(lines, "late"), count(lines, "review")),
        "/reports",
        details);
  }

  private static int count(List<ReminderRepository.DigestLine> lines, String kind) {
    return Math.toIntExact(lines.stream().filter(line -> line.kind().equals(kind)).count());
  }
}
