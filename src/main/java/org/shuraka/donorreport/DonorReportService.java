package org.shuraka.donorreport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Recipients;
import org.shuraka.access.Role;
import org.shuraka.notification.Bell;
import org.shuraka.notification.Message;
import org.shuraka.platform.JobRuns;
import org.shuraka.programme.LogoRepository;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Json;
import org.shuraka.shared.Sha256;

/**
 * Reports to donors: drafted, approved by a second person and published by managers, read by the
 * donor whose grant it is.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_DONOR})
public class DonorReportService {

  /** Name of the batch job that makes a draft. */
  public static final String JOB = "prepare-donor-report";

  /** For {@link #page}: begins with the newest report. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final int LONGEST_REASON = 2_000;

  @Inject DonorReportRepository repository;
  @Inject DueReportRepository due;
  @Inject DonorReports reports;
  @Inject RollUps rollUps;
  @Inject LogoRepository logos;
  @Inject JobRuns jobs;
  @Inject Recipients recipients;
  @Inject Bell bell;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A window of whole periods, by code or by first and last day, and the manager's summary. */
  public record PrepareForm(String from, String to, String summary) {}

  /**
   * The content as it stands or as it was sealed, and whether it still is what its hash says.
   *
   * @param logo the picture on the cover, as PNG; null for none
   */
  public record Read(
      DonorReportView report,
      SealedContent content,
      String canonical,
      byte[] logo,
      boolean verified) {}

  /** Starts a job that makes a draft for a grant; answers its run's id. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public long prepare(long grantId, PrepareForm asked) {
    Caller by = caller.get();
    PrepareForm form = asked == null ? new PrepareForm(null, null, null) : asked;
    DonorReportRepository.GrantOf grant =
        repository.grant(grantId, by).orElseThrow(BusinessException::notFound);
    if (form.summary() != null && form.summary().length() > DonorReports.LONGEST_SUMMARY) {
      throw BusinessException.invalid("/summary", "report.text.long", DonorReports.LONGEST_SUMMARY);
    }
    ReportWindow window = reports.window(grant, form.from(), form.to());
    String from = window.from().code();
    String to = window.to().code();
    rollUps.results(grant.programmeId(), grant.programme(), from, to);
    Map<String, String> parameters = new HashMap<>();
    parameters.put("grant", Long.toString(grantId));
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.put("by", by.email());
    if (form.summary() != null) {
      parameters.put("summary", form.summary());
    }
    return jobs.start(JOB, grant.programmeId(), parameters, by.accountId());
  }

  /** Other words in a draft. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public DonorReportView write(long id, int version, DraftTexts texts) {
    reports.write(current(id, version), texts, caller.get());
    return view(id);
  }

  /** New figures for a draft. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public DonorReportView refresh(long id, int version) {
    DonorReport report = current(id, version);
    DonorReportRepository.GrantOf grant =
        repository.grant(report.of().grantId(), caller.get()).orElseThrow();
    reports.refresh(report, grant, caller.get());
    return view(id);
  }

  /** Throws a draft away for a reason; no other is made of its window by itself. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void discard(long id, int version, String reason) {
    DonorReport report = current(id, version);
    report.onlyDraft();
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw BusinessException.invalid("/reason", "donorreport.discard.reason", LONGEST_REASON);
    }
    audit(report, "donorReport.discard", report.sha256(), null, reason.strip());
    due.discarded(report.of(), clock.instant(), reason.strip());
    repository.remove(report);
  }

  /** Seals a draft on the word of somebody who did not edit it last. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public DonorReportView approve(long id, int version) {
    DonorReport report = current(id, version);
    String draft = report.sha256();
    Caller by = caller.get();
    repository.seal(report.approve(by.accountId(), by.name(), clock.instant()));
    audit(report, "donorReport.approve", draft, report.sha256());
    return view(id);
  }

  /** Lets the donor see it, and tells those who read for it. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public DonorReportView publish(long id, int version) {
    DonorReport report = current(id, version);
    report.publish(clock.instant());
    repository.flush();
    audit(report, "donorReport.publish", report.sha256(), report.sha256());
    DonorReportView published = view(id);
    bell.ring(
        recipients.donors(report.of().grantId()),
        Message.of(
            "donorreport.told",
            "/donor-reports/report?id=" + id,
            published.grantReference(),
            Formats.codes(published.from(), published.to()),
            published.programme()));
    return published;
  }

  private DonorReport current(long id, int version) {
    if (view(id).version() != version) {
      throw BusinessException.stale();
    }
    return repository.get(id);
  }

  private void audit(DonorReport report, String act, String before, String after) {
    audit(report, act, before, after, null);
  }

  private void audit(DonorReport report, String act, String before, String after, String reason) {
    audit.record(
        caller.get(),
        new AuditTrail.Entry(
            act,
            "donorReport",
            report.id(),
            report.programmeId(),
            Map.of("sha256", before),
            after == null ? null : Map.of("sha256", after),
            reason));
  }

  public DonorReportView view(long id) {
    return repository.view(id, caller.get()).orElseThrow(BusinessException::notFound);
  }

  /** The outcomes of accepted reports in the window of a report, which it may tell. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public List<SealedContent.Outcome> outcomes(long id) {
    view(id);
    return repository.outcomes(repository.get(id).of());
  }

  /** Whether something that counts changed since a draft's figures were derived. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public boolean outdated(long id) {
    view(id);
    DonorReport report = repository.get(id);
    return report.isDraft()
        && repository.changedSince(report.programmeId(), report.content().rolledUpAt());
  }

  /** The whole report, for one of its forms; that it was read is noted. */
  public Read read(long id, String form) {
    DonorReportView view = view(id);
    DonorReport report = repository.get(id);
    audit.record(
        caller.get(),
        new AuditTrail.Entry(
            "donorReport.read",
            "donorReport",
            id,
            report.programmeId(),
            null,
            Map.of("form", form),
            null));
    if (report.isDraft()) {
      return read(view, report.canonical(), true);
    }
    DonorReport.Seal seal = repository.seal(id).orElseThrow();
    return read(view, seal.content(), seal.verify());
  }

  private Read read(DonorReportView view, String canonical, boolean verified) {
    SealedContent content = Json.read(canonical, SealedContent.class);
    byte[] logo = content.logo().map(logos::get).orElse(null);
    boolean whole = logo == null || content.logo().orElseThrow().equals(Sha256.of(logo));
    return new Read(view, content, canonical, logo, verified && whole);
  }

  /**
   * The newest reports first.
   *
   * @param before the last report of the page before; {@link #NEWEST} for the first page
   */
  public List<DonorReportView> page(DonorReportFilter filter, long before, int limit) {
    return repository.page(caller.get(), filter, before, limit);
  }

  /** What the donor who asks is still to get, the first due first. */
  @RolesAllowed(Role.IS_DONOR)
  public List<ComingReport> coming(int limit) {
    return due.coming(caller.get(), clock.instant(), limit);
  }
}
