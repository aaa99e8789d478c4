package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.access.Caller;
import org.shuraka.access.Recipients;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.notification.Bell;
import org.shuraka.notification.Message;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Zones;

/**
 * Makes the drafts that grants' calendars ask for, each once, or notes why not. Runs in the
 * caller's transaction; rights were checked before.
 */
@ApplicationScoped
public class DueReports {

  /** So many days before a report is due managers are told that its draft cannot be made. */
  private static final int WARNED_DAYS = 7;

  private static final Logger LOG = Logger.getLogger(DueReports.class.getName());

  private static final int MOST_NAMED = 50;

  @Inject DueReportRepository repository;
  @Inject DonorReportRepository reportRepository;
  @Inject DonorReports reports;
  @Inject ProgrammeRepository programmes;
  @Inject PeriodFrameworks frameworks;
  @Inject Recipients recipients;
  @Inject Bell bell;
  @Inject Clock clock;

  /** A window that has ended and on which no report was made; periods by number. */
  public record Waiting(
      long grantId,
      long programmeId,
      String programme,
      String timezone,
      String reference,
      String window,
      int fromNo,
      int toNo,
      LocalDate end,
      LocalDate due) {

    DonorReport.Of of() {
      return new DonorReport.Of(grantId, programmeId, fromNo, toNo);
    }
  }

  /**
   * Where to look for windows that wait.
   *
   * @param programmeId the only programme; null for all
   * @param since what was tried at that moment or later does not wait
   * @param afterNo number of a period: of the grant {@code afterGrant} only windows after it
   * @param through the last grant, by id
   */
  public record Range(Long programmeId, Instant since, long afterGrant, int afterNo, long through) {

    /** All of them. */
    public static Range all(Long programmeId, Instant since) {
      return new Range(programmeId, since, 0, 0, Long.MAX_VALUE);
    }

    /**
     * All of them, as a job's properties say it.
     *
     * @param programme id of the only programme; null or empty for all
     * @param since a moment in ISO 8601
     */
    public static Range of(String programme, String since) {
      return all(
          programme == null || programme.isEmpty() ? null : Long.valueOf(programme),
          Instant.parse(since));
    }

    /** Those of the grants above one id and up to another. */
    public Range within(long after, long last) {
      return new Range(programmeId, since, after, Integer.MAX_VALUE, last);
    }

    /** What of it comes after a window. */
    public Range after(Waiting last) {
      return new Range(programmeId, since, last.grantId(), last.fromNo(), through);
    }

    private Range only(Waiting one) {
      return new Range(programmeId, since, one.grantId(), one.fromNo() - 1, one.grantId());
    }
  }

  /** How many wait. */
  public int countWaiting(Range range) {
    return repository.countWaiting(range);
  }

  /** The first of those that wait, by grant and window. */
  public List<Waiting> waiting(Range range, int limit) {
    return repository.waiting(range, limit);
  }

  /**
   * Makes the draft of a window that waits, or notes why it cannot be made: also where what is
   * stored of its programme cannot be read, so that those after it come to their turn. Does nothing
   * where somebody else did meanwhile.
   *
   * @param by in whose name; null for the system's own
   */
  public void prepare(Waiting window, Range range, Caller by, long jobRunId) {
    reportRepository.hold(window.grantId());
    if (!repository.waiting(range.only(window), 1).contains(window)) {
      return;
    }
    List<Obstacle> obstacles;
    try {
      obstacles = obstacles(window);
      if (obstacles.isEmpty()) {
        draft(window, by, jobRunId);
      }
    } catch (BusinessException | IllegalArgumentException | IndexOutOfBoundsException e) {
      LOG.log(Level.WARNING, "No draft for " + window + ": what is stored is unreadable", e);
      obstacles = List.of(Obstacle.of(Obstacle.UNREADABLE));
    }
    if (!obstacles.isEmpty()) {
      note(window, obstacles);
    }
  }

  private void draft(Waiting window, Caller by, long jobRunId) {
    var grant =
        by == null
            ? new DonorReportRepository.GrantOf(
                window.grantId(), window.programmeId(), window.programme())
            : reportRepository.grant(window.grantId(), by).orElseThrow(BusinessException::notFound);
    var periods = programmes.periods(window.programmeId());
    long id =
        reports.draft(
            grant,
            new ReportWindow(periods.get(window.fromNo() - 1), periods.get(window.toNo() - 1)),
            null,
            by,
            jobRunId);
    bell.ring(
        recipients.managers(window.programmeId()),
        Message.of(
            "due.prepared",
            "/donor-reports/report?id=" + id,
            window.reference(),
            window.window(),
            window.due(),
            window.programme()));
  }

  private List<Obstacle> obstacles(Waiting window) {
    if (!frameworks.anyApproved(window.programmeId())) {
      return List.of(Obstacle.of(Obstacle.NO_FRAMEWORK));
    }
    List<Obstacle> missing = repository.missing(window.of());
    return missing.isEmpty() && !repository.anyAccepted(window.of())
        ? List.of(Obstacle.of(Obstacle.NOTHING_ACCEPTED))
        : missing;
  }

  private void note(Waiting window, List<Obstacle> obstacles) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.of(window.timezone()));
    boolean told = isToBeTold(window, today);
    List<Obstacle> named =
        new ArrayList<>(obstacles.subList(0, Math.min(MOST_NAMED, obstacles.size())));
    int missing = (int) obstacles.stream().filter(o -> o.code().equals(Obstacle.MISSING)).count();
    repository.tried(window.of(), clock.instant(), named, missing, told ? today : null);
    if (told) {
      bell.ring(
          recipients.managers(window.programmeId()),
          Message.of(
              "due.obstacle." + obstacles.get(0).code(),
              "/donor-reports/due?programme=" + window.programme(),
              window.reference(),
              window.window(),
              window.due(),
              missing,
              window.programme()));
    }
  }

  /** Once when the report is due soon, and once more when it is late. */
  private boolean isToBeTold(Waiting window, LocalDate today) {
    if (today.isBefore(window.due().minusDays(WARNED_DAYS))) {
      return false;
    }
    return repository
        .toldOn(window.of())
        .map(on -> today.isAfter(window.due()) && !on.isAfter(window.due()))
        .orElse(true);
  }
}
