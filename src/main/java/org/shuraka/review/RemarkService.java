package org.shuraka.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.reporting.PartnerReport;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportRepository;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.shared.BusinessException;

/** Remarks on places of a report: made and resolved by reviewers, answered by the partner. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class RemarkService {

  @Inject ReportRepository reports;
  @Inject RemarkRepository remarks;
  @Inject Remarks acts;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A remark by its id, and the version of it that was looked at. */
  public record Which(long id, int version) {}

  /** The remarks on a report, the oldest first; a partner sees no drafts. */
  public List<RemarkThread> of(ReportKey key) {
    return remarks.threads(report(key), !caller.get().is(Role.OFFICER));
  }

  /** One of them. */
  public RemarkThread get(ReportKey key, long id) {
    return of(key).stream()
        .filter(t -> t.id() == id)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  /**
   * Notes a remark while reviewing: a draft until the report is sent back or accepted. Answers its
   * id.
   */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public long draft(ReportKey key, String pointer, String text) {
    PartnerReport report = reports.hold(report(key));
    if (report.status() != ReportStatus.SUBMITTED) {
      throw BusinessException.conflict("report.notSubmitted");
    }
    Remark remark = acts.draft(report.id(), key, new ReviewService.RemarkForm(pointer, text), "");
    done(key, report.programmeId(), "remark.draft", remark, null);
    return remark.id();
  }

  /** Takes a draft away. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void discard(ReportKey key, Which which) {
    Remark remark = current(key, which);
    remark.mustBeDraft();
    remarks.remove(remark);
    done(key, programme(remark), "remark.discard", remark, null);
  }

  /** The partner's answer. */
  @RolesAllowed(Role.IS_OFFICER)
  public void answer(ReportKey key, Which which, String text) {
    Remark remark = current(key, which);
    remark.answered();
    reply(remark, text);
    done(key, programme(remark), "remark.answer", remark, text);
  }

  /** It is settled. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void resolve(ReportKey key, Which which) {
    Remark remark = current(key, which);
    remark.resolve(clock.instant(), caller.get().accountId());
    remarks.flush();
    done(key, programme(remark), "remark.resolve", remark, null);
  }

  /** It is not settled, for a reason that the partner reads. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void reopen(ReportKey key, Which which, String text) {
    Remark remark = current(key, which);
    remark.reopen();
    reply(remark, text);
    done(key, programme(remark), "remark.reopen", remark, text);
  }

  private void reply(Remark remark, String text) {
    Remarks.mustBeText("/text", text);
    remarks.add(
        new RemarkReply(remark.id(), text.strip(), clock.instant(), caller.get().accountId()));
  }

  private Remark current(ReportKey key, Which which) {
    Remark remark = remarks.hold(report(key), which.id()).orElseThrow(BusinessException::notFound);
    if (remark.state() == RemarkState.DRAFT && caller.get().is(Role.OFFICER)) {
      throw BusinessException.notFound();
    }
    if (remark.version() != which.version()) {
      throw BusinessException.stale();
    }
    return remark;
  }

  private long report(ReportKey key) {
    Caller by = caller.get();
    return reports
        .id(key.programme(), key.period(), key.partner(), by)
        .orElseThrow(BusinessException::notFound);
  }

  private long programme(Remark remark) {
    return reports.get(remark.reportId()).programmeId();
  }

  private void done(ReportKey key, long programmeId, String act, Remark remark, String said) {
    audit.record(
        caller.get(),
        new AuditTrail.Entry(
            act,
            "remark",
            key.partner() + "/" + key.period() + "#" + remark.id(),
            programmeId,
            null,
            Map.of("pointer", remark.pointer(), "text", remark.text(), "state", remark.state()),
            said));
  }
}
