package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shuraka.access.Caller;
import org.shuraka.reporting.PartnerReport;
import org.shuraka.reporting.ReportRepository;

/** Accepts and reopens, for the guarded service and for imports alike. */
@ApplicationScoped
public class Reviews {

  @Inject ReportRepository reports;
  @Inject AcceptedResultRepository accepted;
  @Inject Event<AcceptedResultsChanged> changed;
  @Inject Clock clock;

  /** Accepts a submitted report: its values become accepted results. */
  public void accept(PartnerReport report, Caller by) {
    acceptAll(List.of(report), by);
  }

  /** The same by the report's id. */
  public void accept(long reportId, Caller by) {
    accept(reports.get(reportId), by);
  }

  /** Accepts submitted reports of one programme at once. */
  public void acceptAll(List<PartnerReport> submitted, Caller by) {
    if (submitted.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Long accountId = by == null ? null : by.accountId();
    submitted.forEach(report -> report.accept(now, accountId));
    reports.keepSteps(submitted);
    fire(submitted.get(0), accepted.accept(submitted, now, accountId));
  }

  /** Gives a submitted report back to its partner. */
  public void sendBack(PartnerReport report, String reason, Caller by) {
    report.sendBack(reason, clock.instant(), by == null ? null : by.accountId());
    reports.keepSteps(List.of(report));
  }

  /** The same by the report's id. */
  public void sendBack(long reportId, String reason, Caller by) {
    sendBack(reports.get(reportId), reason, by);
  }

  /** Takes an accepted report's results out of the figures; the partner mends the next revision. */
  public void reopen(PartnerReport report, String reason, Caller by) {
    report.reopen(reason, clock.instant(), by == null ? null : by.accountId());
    Acceptance acceptance = accepted.current(report.id());
    acceptance.supersede(clock.instant());
    reports.keepSteps(List.of(report));
    fire(report, List.of(acceptance.id()));
  }

  private void fire(PartnerReport report, List<Long> acceptances) {
    changed.fire(new AcceptedResultsChanged(report.programmeId(), acceptances));
  }
}
