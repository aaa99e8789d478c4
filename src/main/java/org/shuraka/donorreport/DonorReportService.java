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
import org.shuraka.access.Role;
import org.shuraka.platform.JobRuns;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.BusinessException;

/** Reports to donors: sealed and published by managers, read by the donor whose grant it is. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_DONOR})
public class DonorReportService {

  /** Name of the batch job that seals. */
  public static final String JOB = "seal-donor-report";

  /** For {@link #page}: begins with the newest report. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final int LONGEST_SUMMARY = 50_000;

  @Inject DonorReportRepository repository;
  @Inject RollUps rollUps;
  @Inject JobRuns jobs;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A window of whole periods, by code, and the manager's summary. */
  public record SealForm(String from, String to, String summary) {}

  /** The content as sealed, and whether it still is what was sealed. */
  public record Sealed(
      DonorReportView report, SealedContent content, String canonical, boolean verified) {}

  /** Starts a job that seals a report for a grant; answers its run's id. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public long seal(long grantId, SealForm asked) {
    Caller by = caller.get();
    SealForm form = asked == null ? new SealForm(null, null, null) : asked;
    DonorReportRepository.GrantOf grant =
        repository.grant(grantId, by).orElseThrow(BusinessException::notFound);
    if (form.summary() != null && form.summary().length() > LONGEST_SUMMARY) {
      throw BusinessException.invalid("/summary", "report.text.long", LONGEST_SUMMARY);
    }
    rollUps.results(grant.programmeId(), grant.programme(), form.from(), form.to());
    Map<String, String> parameters = new HashMap<>();
    parameters.put("grant", Long.toString(grantId));
    parameters.put("programme", grant.programme());
    parameters.put("from", form.from());
    parameters.put("to", form.to());
    parameters.put("by", by.email());
    if (form.summary() != null) {
      parameters.put("summary", form.summary());
    }
    return jobs.start(JOB, grant.programmeId(), parameters, by.accountId());
  }

  /** Lets the donor see it. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public DonorReportView publish(long id, int version) {
    Caller by = caller.get();
    DonorReportView view = view(id);
    DonorReport report = repository.get(id);
    if (view.version() != version) {
      throw BusinessException.stale();
    }
    report.publish(clock.instant());
    repository.flush();
    audit.record(
        by,
        new AuditTrail.Entry(
            "donorReport.publish",
            "donorReport",
            id,
            report.programmeId(),
            Map.of("status", "sealed"),
            Map.of("status", "published"),
            null));
    return view(id);
  }

  public DonorReportView view(long id) {
    return repository.view(id, caller.get()).orElseThrow(BusinessException::notFound);
  }

  /** The whole report, for one of its forms; that it was read is noted. */
  public Sealed read(long id, String form) {
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
    return new Sealed(view, report.content(), report.canonical(), report.verify());
  }

  /**
   * The newest reports first.
   *
   * @param programme code; null for all
   * @param before the last report of the page before; {@link #NEWEST} for the first page
   */
  public List<DonorReportView> page(String programme, long before, int limit) {
    return repository.page(caller.get(), programme, before, limit);
  }
}
