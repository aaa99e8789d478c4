package org.shuraka.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;

/** Reporting: managers open periods, the partner's officer writes and submits. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class ReportingService {

  @Inject ReportRepository reports;
  @Inject Reports acts;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Event<ReportActed> acted;
  @Inject Clock clock;

  /** Opens a period for reporting. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void open(String programme, String period) {
    Caller by = caller.get();
    long id = programmes.id(programme, by).orElseThrow(BusinessException::notFound);
    ProgrammeView.Period found =
        ProgrammeView.Period.find(programmes.periods(id), period)
            .orElseThrow(BusinessException::notFound);
    acts.open(id, found, by);
  }

  /** Periods with how their reports stand; an officer sees her own organisation's. */
  public List<ReportView.PeriodLine> periods(String programme) {
    Caller by = caller.get();
    long id = programmes.id(programme, by).orElseThrow(BusinessException::notFound);
    return reports.periods(id, by);
  }

  public ReportView get(String programme, String period, String partner) {
    return acts.view(id(programme, period, partner), programme, period, partner);
  }

  /** Saves the draft; answers the report's new version. */
  @RolesAllowed(Role.IS_OFFICER)
  public int save(
      String programme, String period, String partner, int version, ReportView.Form form) {
    PartnerReport report = current(programme, period, partner, version);
    acts.write(report, partner, form);
    reports.flush();
    audit(report, "report.save", partner, period, null);
    return report.version();
  }

  /** Hands the report in for review; answers its new version. */
  @RolesAllowed(Role.IS_OFFICER)
  public int submit(String programme, String period, String partner, int version) {
    PartnerReport report = current(programme, period, partner, version);
    ReportStatus before = report.status();
    if (reports.values(report.id()).isEmpty() && report.narrative().isEmpty()) {
      throw BusinessException.invalid("", "report.empty");
    }
    report.submit(clock.instant(), caller.get().accountId());
    reports.keepSteps(List.of(report));
    audit(report, "report.submit", partner, period, Map.of("status", before));
    acted.fire(ReportActed.of(report, programme, period, partner));
    return report.version();
  }

  private PartnerReport current(String programme, String period, String partner, int version) {
    PartnerReport report = reports.hold(id(programme, period, partner));
    if (report.version() != version) {
      throw report.status().editable()
          ? BusinessException.stale()
          : acts.overtaken(
              BusinessException.Kind.STALE,
              report,
              programmes.view(report.programmeId()).timezone());
    }
    return report;
  }

  private long id(String programme, String period, String partner) {
    return reports
        .id(programme, period, partner, caller.get())
        .orElseThrow(BusinessException::notFound);
  }

  private void audit(
      PartnerReport report, String act, String partner, String period, Object before) {
    audit.record(
        caller.get(),
        new AuditTrail.Entry(
            act,
            "report",
            partner + "/" + period,
            report.programmeId(),
            before,
            Map.of("status", report.status(), "revision", report.revision()),
            null));
  }
}
