package org.shuraka.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.reporting.PartnerReport;
import org.shuraka.reporting.ReportActed;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportRepository;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.Reports;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.BusinessException.Kind;

/** The manager's answer to a submitted report. Every act names the version that was looked at. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class ReviewService {

  private static final int LONGEST = 10_000;

  @Inject ReportRepository reports;
  @Inject Reports acts;
  @Inject Reviews reviews;
  @Inject ProgrammeRepository programmes;
  @Inject Remarks said;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Event<ReportActed> acted;

  /** Which report, and the version the reviewer looked at. */
  public record Subject(String programme, String period, String partner, int version) {

    ReportKey key() {
      return new ReportKey(programme, period, partner);
    }
  }

  /**
   * A remark.
   *
   * @param pointer JSON pointer into the report; null or empty for the whole
   */
  public record RemarkForm(String pointer, String text) {}

  /**
   * Why an accepted report is opened again.
   *
   * @param reason what the partner reads
   * @param donorReason what donors read beside a figure that changes by it; null or blank: nothing
   */
  public record Reopening(String reason, String donorReason) {

    public Reopening {
      donorReason = donorReason == null || donorReason.isBlank() ? null : donorReason.strip();
    }
  }

  /**
   * Sends a report back for a reason, with these remarks and those that were noted while reviewing;
   * answers its new version.
   */
  public int sendBack(Subject subject, String reason, List<RemarkForm> remarks) {
    mustHaveReason(reason);
    PartnerReport report = current(subject, ReportStatus.SUBMITTED);
    ReportStatus before = report.status();
    said.draft(report.id(), subject.key(), remarks);
    said.publish(report.id());
    reviews.sendBack(report, reason.strip(), caller.get());
    return done("report.sendBack", subject, report, before, reason);
  }

  /**
   * Accepts a report, with these remarks and those that were noted while reviewing, or without any:
   * its figures count from now on; answers its new version.
   */
  public int accept(Subject subject, List<RemarkForm> remarks) {
    PartnerReport report = current(subject, ReportStatus.SUBMITTED);
    ReportStatus before = report.status();
    said.draft(report.id(), subject.key(), remarks);
    said.publish(report.id());
    reviews.accept(report, caller.get());
    return done("report.accept", subject, report, before, null);
  }

  /** Opens an accepted report for a correction, for a reason; answers its new version. */
  public int reopen(Subject subject, Reopening why) {
    String reason = why.reason();
    mustHaveReason(reason);
    if (why.donorReason() != null && why.donorReason().length() > LONGEST) {
      throw BusinessException.invalid("/donorReason", "report.text.long", LONGEST);
    }
    PartnerReport report = current(subject, ReportStatus.ACCEPTED);
    ReportStatus before = report.status();
    reviews.reopen(report, reason.strip(), caller.get());
    reports.tellDonors(report.id(), why.donorReason());
    return done("report.reopen", subject, report, before, reason);
  }

  private static void mustHaveReason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw BusinessException.invalid("/reason", "review.reason", LONGEST);
    }
  }

  /** The report as the reviewer saw it; else she is told who did what meanwhile. */
  private PartnerReport current(Subject s, ReportStatus expected) {
    long id =
        reports
            .id(s.programme(), s.period(), s.partner(), caller.get())
            .orElseThrow(BusinessException::notFound);
    PartnerReport report = reports.hold(id);
    if (report.version() != s.version() || report.status() != expected) {
      Kind kind = report.version() != s.version() ? Kind.STALE : Kind.CONFLICT;
      String timezone = programmes.view(report.programmeId()).timezone();
      throw acts.overtaken(kind, report, timezone);
    }
    return report;
  }

  private int done(
      String act, Subject subject, PartnerReport report, ReportStatus before, String reason) {
    audit.record(
        caller.get(),
        new AuditTrail.Entry(
            act,
            "report",
            subject.partner() + "/" + subject.period(),
            report.programmeId(),
            Map.of("status", before),
            Map.of("status", report.status(), "revision", report.revision()),
            reason));
    acted.fire(ReportActed.of(report, subject.programme(), subject.period(), subject.partner()));
    return report.version();
  }
}
