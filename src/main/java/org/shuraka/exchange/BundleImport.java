package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shuraka.access.Caller;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.framework.FrameworkService.Approval;
import org.shuraka.framework.Frameworks;
import org.shuraka.programme.Budgets;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.Programmes;
import org.shuraka.programme.ReportingCalendar;
import org.shuraka.programme.WorkPlans;
import org.shuraka.reporting.PartnerReport;
import org.shuraka.reporting.ReportRepository;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportedWorks;
import org.shuraka.reporting.Reports;
import org.shuraka.reporting.ValueCheck;
import org.shuraka.reporting.ValueRow;
import org.shuraka.review.Reviews;
import org.shuraka.rollup.Adjustments;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Brings a whole programme in, all or nothing: every fault is told at once, and where there is one
 * nothing is stored. Runs in the caller's transaction.
 */
@ApplicationScoped
public class BundleImport {

  @Inject Programmes programmes;
  @Inject ProgrammeRepository repository;
  @Inject Frameworks frameworks;
  @Inject WorkPlans workPlans;
  @Inject Budgets budgets;
  @Inject Reports reports;
  @Inject ReportRepository stored;
  @Inject ReportedWorks works;
  @Inject Reviews reviews;
  @Inject Adjustments adjustments;
  @Inject RollUps rollUps;

  /** Makes the programme; answers its id. */
  public long run(Bundle bundle, Caller by) {
    refuse(new BundleCheck(bundle).faults());
    long id = programmes.make(form(bundle), by);
    periods(id, bundle);
    partners(id, bundle, by);
    boolean approved = !bundle.framework().results().isEmpty();
    if (approved) {
      frameworks.saveDraft(id, bundle.framework(), null, by);
      LocalDate start = repository.periods(id).get(0).end();
      frameworks.approve(id, new Approval("bundle", null, null), start, by);
    }
    workPlans.put(id, bundle.activities(), "/activities", by);
    budgets.put(id, bundle.budgetLines(), "/budgetLines", by);
    reports(id, bundle, by);
    adjustments.importAll(id, bundle.adjustments().stream().map(this::adjustment).toList(), by);
    rollUps.bringUpToDate(id);
    return id;
  }

  private static ProgrammeForm form(Bundle bundle) {
    ProgrammeForm p = bundle.programme();
    if (bundle.locations() == null) {
      return p;
    }
    return new ProgrammeForm(
        p.code(),
        p.title(),
        p.objective(),
        p.start(),
        p.end(),
        p.timezone(),
        p.reportingFrequency(),
        p.dueDays(),
        p.finalDueDays(),
        p.status(),
        p.iatiIdentifier(),
        p.defaultCurrency(),
        bundle.locations(),
        p.sectors(),
        p.sample(),
        p.actualStart(),
        p.actualEnd(),
        p.reportingOrg());
  }

  private void periods(long id, Bundle bundle) {
    if (bundle.periods() == null) {
      return;
    }
    List<Bundle.BundlePeriod> given = bundle.periods();
    programmes.usePeriods(
        id,
        IntStream.range(0, given.size())
            .mapToObj(
                i ->
                    new ReportingCalendar.Period(
                        i + 1, given.get(i).code(), given.get(i).start(), given.get(i).end()))
            .toList(),
        bundle.programme());
  }

  private void partners(long id, Bundle bundle, Caller by) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < bundle.partners().size(); i++) {
      PartnerForm partner = bundle.partners().get(i);
      String at = "/partners/" + i;
      collect(faults, at, () -> programmes.partner(id, partner, by));
    }
    for (int i = 0; i < bundle.grants().size(); i++) {
      GrantForm grant = bundle.grants().get(i);
      String at = "/grants/" + i;
      collect(faults, at, () -> programmes.grant(id, grant, by));
    }
    refuse(faults);
  }

  private void reports(long id, Bundle bundle, Caller by) {
    if (bundle.reports().isEmpty()) {
      return;
    }
    Set<String> reported =
        bundle.reports().stream().map(BundleReport::period).collect(Collectors.toSet());
    Map<String, Map<String, Long>> opened =
        reports.open(
            id,
            repository.periods(id).stream().filter(p -> reported.contains(p.code())).toList(),
            by);
    Map<Long, BundleReport> byId = new LinkedHashMap<>();
    Map<Long, List<ValueRow>> rows = new LinkedHashMap<>();
    ValueCheck check = reports.check(id, repository.periods(id).get(0).id(), null);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < bundle.reports().size(); i++) {
      BundleReport report = bundle.reports().get(i);
      String at = "/reports/" + i;
      Long reportId = opened.get(report.period()).get(report.partner());
      rows.put(reportId, check.rows(report.values(), ""));
      byId.put(reportId, report);
      works.bringIn(reportId, report.partner(), report.work(), by).stream()
          .map(f -> new Fault(at + f.pointer(), f.key(), f.arguments()))
          .forEach(faults::add);
    }
    refuse(faults);
    reports.insertValues(rows);
    advance(byId, by);
  }

  private void advance(Map<Long, BundleReport> byId, Caller by) {
    reports.importAll(
        byId.entrySet().stream()
            .map(
                e ->
                    new Reports.Imported(
                        e.getKey(),
                        e.getValue().narrative(),
                        status(e.getValue()) != ReportStatus.DRAFT))
            .toList(),
        by);
    List<PartnerReport> accepted = new ArrayList<>();
    byId.forEach(
        (id, report) -> {
          if (status(report) == ReportStatus.ACCEPTED) {
            accepted.add(stored.get(id));
          } else if (status(report) == ReportStatus.SENT_BACK) {
            reviews.sendBack(id, "bundle", by);
          }
        });
    reviews.acceptAll(accepted, by);
  }

  private static ReportStatus status(BundleReport report) {
    return BundleCheck.TAKEN.stream()
        .filter(s -> s.code().equals(report.status()))
        .findFirst()
        .orElseThrow();
  }

  private Adjustments.Form adjustment(Bundle.BundleAdjustment a) {
    return new Adjustments.Form(a.indicator(), a.period(), a.amount(), a.reason(), a.donorReason());
  }

  /** Runs an act and notes its faults below a place, instead of stopping at the first. */
  private static void collect(List<Fault> faults, String at, Runnable act) {
    try {
      act.run();
    } catch (BusinessException e) {
      if (e.faults().isEmpty()) {
        faults.add(new Fault(at, e.key(), e.arguments()));
      }
      e.faults().forEach(f -> faults.add(new Fault(at + f.pointer(), f.key(), f.arguments())));
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }
}
