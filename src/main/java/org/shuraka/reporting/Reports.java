package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.Zones;

/**
 * Opens periods and reads reports, for the guarded services and for imports alike. Runs in the
 * caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class Reports {

  @Inject ReportRepository reports;
  @Inject ProgrammeRepository programmes;
  @Inject FrameworkRepository frameworks;
  @Inject PeriodFrameworks ofPeriods;
  @Inject ReportedWorks work;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Opens a period: every partner that reports it gets a draft. Answers the reports' ids by the
   * partner's code.
   */
  public Map<String, Long> open(long programmeId, ProgrammeView.Period period, Caller by) {
    return open(programmeId, List.of(period), by).get(period.code());
  }

  /** The same for several periods at once, by their codes. */
  public Map<String, Map<String, Long>> open(
      long programmeId, List<ProgrammeView.Period> periods, Caller by) {
    if (!ofPeriods.anyApproved(programmeId)) {
      throw BusinessException.conflict("report.open.framework");
    }
    List<ProgrammeView.Partner> partners = programmes.partners(programmeId);
    Map<String, Map<String, PartnerReport>> made = new LinkedHashMap<>();
    for (ProgrammeView.Period period : periods) {
      made.put(period.code(), open(programmeId, period, partners, by));
    }
    List<PartnerReport> drafts = new ArrayList<>();
    made.values().forEach(ofPeriod -> drafts.addAll(ofPeriod.values()));
    drafts.forEach(reports::add);
    reports.keepSteps(drafts);
    Map<String, Map<String, Long>> ids = new HashMap<>();
    made.forEach(
        (period, ofPeriod) -> {
          Map<String, Long> byPartner = ids.computeIfAbsent(period, code -> new HashMap<>());
          ofPeriod.forEach((partner, report) -> byPartner.put(partner, report.id()));
        });
    return ids;
  }

  private Map<String, PartnerReport> open(
      long programmeId,
      ProgrammeView.Period period,
      List<ProgrammeView.Partner> partners,
      Caller by) {
    Long accountId = by == null ? null : by.accountId();
    if (!programmes.openPeriod(period.id(), clock.instant(), accountId)) {
      throw BusinessException.conflict("report.open.already", period.code());
    }
    ofPeriods.fix(period.id());
    Map<String, PartnerReport> made = new TreeMap<>();
    partners.stream()
        .filter(p -> p.reports() && p.firstNo() <= period.no() && period.no() <= p.lastNo())
        .forEach(
            p ->
                made.computeIfAbsent(
                    p.code(),
                    code ->
                        new PartnerReport(
                            programmeId, period.id(), p.organisationId(), clock.instant())));
    if (made.isEmpty()) {
      throw BusinessException.conflict("report.open.nobody", period.code());
    }
    audit.record(
        by,
        new AuditTrail.Entry(
            "period.open",
            "period",
            period.code(),
            programmeId,
            null,
            Map.of("partners", List.copyOf(made.keySet())),
            null));
    return made;
  }

  /**
   * Checks values against the framework that judges their period.
   *
   * @param partner null where any partner's values are taken
   */
  public ValueCheck check(long programmeId, long periodId, String partner) {
    Framework framework = ofPeriods.of(periodId).framework();
    Map<String, Long> ids = frameworks.indicatorIds(programmeId);
    Map<String, Long> indicators =
        framework
            .indicators()
            .filter(Indicator::confirmed)
            .collect(Collectors.toMap(Indicator::code, i -> ids.get(i.code())));
    return new ValueCheck(framework, indicators, reports.locationIds(programmeId), partner);
  }

  /** Writes the values of reports that have none yet, by the report's id. */
  public void insertValues(Map<Long, List<ValueRow>> byReport) {
    reports.insertValues(byReport);
  }

  /** What somebody is told who acts on a report that was moved on: who did what, and when. */
  public BusinessException overtaken(
      BusinessException.Kind kind, PartnerReport report, String timezone) {
    List<ReportStep> steps = reports.steps(report.id());
    ReportStep last = steps.get(steps.size() - 1);
    return new BusinessException(
        kind,
        "review.overtaken." + last.status().code(),
        last.by(),
        last.at().atZone(Zones.of(timezone)));
  }

  /** A report of a programme with all it says. */
  public record Stored(
      String partner,
      String period,
      ReportStatus status,
      Narrative narrative,
      List<ReportedValue> values,
      ReportedWork work) {}

  /** Every report of a programme, by period and partner. */
  public List<Stored> all(long programmeId) {
    Map<Long, List<ReportRepository.CellRow>> values = reports.valuesOfProgramme(programmeId);
    Map<Long, ReportedWork> works = work.ofProgramme(programmeId);
    return reports.heads(programmeId).stream()
        .map(
            r ->
                new Stored(
                    r.partner(),
                    r.period(),
                    ReportStatus.of(r.status()),
                    Json.read(r.narrative(), Narrative.class),
                    ReportedValues.of(values.getOrDefault(r.id(), List.of())),
                    works.getOrDefault(r.id(), ReportedWork.NONE)))
        .toList();
  }

  /**
   * An imported report.
   *
   * @param submitted whether it was handed in
   */
  public record Imported(long id, Narrative words, boolean submitted) {}

  /** Gives imported reports their words, and hands in those that were. */
  public void importAll(List<Imported> imported, Caller by) {
    Long accountId = by == null ? null : by.accountId();
    List<PartnerReport> submitted = new ArrayList<>();
    for (Imported one : imported) {
      PartnerReport report = reports.get(one.id());
      report.write(one.words(), clock.instant(), accountId);
      if (one.submitted()) {
        report.submit(clock.instant(), accountId);
        submitted.add(report);
      }
    }
    reports.addSteps(submitted);
  }

  /** The newest submissions of a report, the last one first: to see what changed since. */
  public List<Submission> submissions(long reportId, int limit) {
    return reports.submissions(reportId, limit);
  }

  /** What the partner's accepted reports said before this one, by indicator and place. */
  public List<Earlier> earlier(PartnerReport report) {
    return reports.earlier(report);
  }
}
