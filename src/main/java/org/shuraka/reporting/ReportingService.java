package org.shuraka.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

/** Reporting: managers open periods, the partner's officer writes and submits. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class ReportingService {

  private static final int LONGEST_EDIT = 64;

  @Inject ReportRepository reports;
  @Inject Reports acts;
  @Inject Sections sections;
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
    PartnerReport report = reports.get(id(programme, period, partner));
    return sections.view(report, programme, period, partner);
  }

  /** What the partner's accepted reports said before this one, by indicator and place. */
  public List<Earlier> earlier(String programme, String period, String partner) {
    return reports.earlier(reports.get(id(programme, period, partner)));
  }

  /** What has to be mended or explained before submission: errors first. */
  public List<Finding> findings(String programme, String period, String partner) {
    return sections.findings(reports.get(id(programme, period, partner)), partner);
  }

  /**
   * A change of a draft.
   *
   * @param version of the report that was changed
   * @param edit the writer's mark of this change, at most 64 characters: with it the change may be
   *     sent again where no answer came; null for none
   * @param language in which numbers are typed, where they are texts
   * @param parts changes by section
   */
  public record Change(int version, String edit, Language language, ObjectNode parts) {}

  /** What became of a change: the report's new version, and what could not be taken. */
  public record Saved(int version, Instant at, List<Fault> faults) {}

  /** Saves those parts of a change that are in order. */
  @RolesAllowed(Role.IS_OFFICER)
  public Saved change(String programme, String period, String partner, Change change) {
    if (change.edit() != null && change.edit().length() > LONGEST_EDIT) {
      throw BusinessException.invalid("", "report.change.edit", LONGEST_EDIT);
    }
    PartnerReport report = reports.get(id(programme, period, partner));
    if (report.version() != change.version() && !report.lastSaved(change.edit())) {
      throw BusinessException.stale();
    }
    saved(report, change.edit());
    ReportChange made = new ReportChange(report, partner, caller.get(), change.language(), false);
    sections.change(made, change.parts());
    reports.flush();
    audit(report, "report.save", partner, period, null);
    return new Saved(report.version(), report.savedAt(), made.faults());
  }

  /** The report's row first: of two who save at once the second is told before it writes. */
  private void saved(PartnerReport report, String edit) {
    report.saved(clock.instant(), caller.get().accountId(), edit);
    reports.flush();
  }

  /** Saves the draft; answers the report's new version. */
  @RolesAllowed(Role.IS_OFFICER)
  public int save(
      String programme, String period, String partner, int version, ReportView.Form form) {
    PartnerReport report = current(programme, period, partner, version);
    saved(report, null);
    Caller by = caller.get();
    sections.replace(new ReportChange(report, partner, by, by.language(), true), form);
    reports.flush();
    audit(report, "report.save", partner, period, null);
    return report.version();
  }

  /**
   * Hands the report in for review and keeps it as it stands now; answers its new version.
   *
   * @param acknowledged explanations of warnings, beside those that the report has already
   * @throws BusinessException naming every error, and every warning that nobody explained
   */
  @RolesAllowed(Role.IS_OFFICER)
  public int submit(
      String programme,
      String period,
      String partner,
      int version,
      List<Explanation> acknowledged) {
    PartnerReport report = current(programme, period, partner, version);
    ReportStatus before = report.status();
    Caller by = caller.get();
    report.submit(clock.instant(), by.accountId());
    reports.keepSteps(List.of(report));
    ReportChange explained = new ReportChange(report, partner, by, by.language(), false);
    sections.change(
        explained,
        Json.MAPPER
            .createObjectNode()
            .set(ExplanationsSection.MEMBER, Json.MAPPER.valueToTree(acknowledged)));
    List<Fault> faults = new ArrayList<>(explained.faults());
    sections.findings(report, partner).stream()
        .filter(Finding::stops)
        .map(Finding::fault)
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    reports.addSubmission(report, clock.instant(), by.accountId(), sections.content(report));
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
