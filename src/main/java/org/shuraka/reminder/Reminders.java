package org.shuraka.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.shuraka.access.Recipients;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.notification.Bell;
import org.shuraka.notification.Message;
import org.shuraka.shared.Zones;

/**
 * Reminds officers of the reports that they have to hand in, each morning where the programme is.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
public class Reminders {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  @Inject ReminderRepository repository;
  @Inject Recipients recipients;
  @Inject Bell bell;

  /** A programme in which it is morning. */
  public record Morning(long programmeId, LocalDate day) {}

  /** A step that was sent for one report. */
  public record Sent(long reportId, LocalDate due, int step) {}

  /** Programmes in which the reminders of the day are still to be made, by id. */
  public List<Morning> mornings(Instant now) {
    return repository.zones().stream()
        .filter(zone -> isDue(zone, now))
        .map(zone -> new Morning(zone.programmeId(), day(zone.timezone(), now)))
        .toList();
  }

  static boolean isDue(ReminderRepository.Zone zone, Instant now) {
    LocalTime time = LocalTime.ofInstant(now, Zones.of(zone.timezone()));
    return !time.isBefore(MORNING)
        && (zone.day() == null || zone.day().isBefore(day(zone.timezone(), now)));
  }

  private static LocalDate day(String timezone, Instant now) {
    return LocalDate.ofInstant(now, Zones.of(timezone));
  }

  /** Makes the reminders of one morning; answers of how many reports somebody was reminded. */
  public int remind(Morning morning, Instant now) {
    if (!repository.takeDay(morning.programmeId(), morning.day())) {
      return 0;
    }
    LocalDate today = morning.day();
    Map<ReminderRepository.Due, Integer> steps =
        repository.due(morning.programmeId(), today.minusDays(ReminderStep.FIRST)).stream()
            .filter(d -> next(d, today).isPresent())
            .collect(Collectors.toMap(d -> d, d -> next(d, today).getAsInt()));
    Map<Long, List<Recipient>> officers =
        recipients.officers(
            steps.keySet().stream()
                .map(ReminderRepository.Due::organisationId)
                .collect(Collectors.toSet()));
    List<Bell.Ring> rings = new ArrayList<>();
    List<Sent> sent = new ArrayList<>();
    steps.forEach(
        (report, step) -> {
          sent.add(new Sent(report.reportId(), report.due(), step));
          Message message = message(report, today);
          officers
              .getOrDefault(report.organisationId(), List.of())
              .forEach(officer -> rings.add(new Bell.Ring(officer, message)));
        });
    repository.sent(sent, now);
    bell.ring(rings);
    return sent.size();
  }

  /** The step to be sent now; empty where it was sent or none is reached. */
  private static OptionalInt next(ReminderRepository.Due report, LocalDate today) {
    OptionalInt reached = ReminderStep.reached(report.due(), today);
    return reached.isPresent()
            && (report.lastStep() == null || report.lastStep() < reached.getAsInt())
        ? reached
        : OptionalInt.empty();
  }

  private static Message message(ReminderRepository.Due r, LocalDate today) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(today, r.due()));
    String when = days > 0 ? "soon" : days == 0 ? "today" : "late";
    return Message.of(
        "reminder." + when + (r.finalReport() ? ".final" : ""),
        ReportLink.toWrite(r.programme(), r.period(), r.partner()),
        r.partner(),
        r.period(),
        r.programme(),
        r.due(),
        Math.abs(days));
  }
}
