package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shuraka.access.Caller;
import org.shuraka.exchange.Bundle.BundleAdjustment;
import org.shuraka.exchange.Bundle.BundlePeriod;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.programme.ActivityForm;
import org.shuraka.programme.Budgets;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.WorkPlans;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.Reports;
import org.shuraka.rollup.Adjustments;

/**
 * Takes a whole programme out, so that bringing it into an empty system gives the same figures.
 *
 * <p>Left behind on purpose: who did what when, earlier versions of the framework, and corrections
 * that nobody approved. A reopened report goes out as a draft: neither counts.
 */
@ApplicationScoped
class BundleExport {

  @Inject ProgrammeRepository programmes;
  @Inject FrameworkRepository frameworks;
  @Inject WorkPlans workPlans;
  @Inject Budgets budgets;
  @Inject Reports reports;
  @Inject Adjustments adjustments;

  Bundle of(long programmeId, Caller by) {
    ProgrammeView p = programmes.view(programmeId);
    Framework framework = frameworks.newest(programmeId).orElse(Framework.EMPTY);
    return new Bundle(
        new ProgrammeForm(
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
            null,
            p.sectors(),
            p.sample(),
            p.actualStart(),
            p.actualEnd(),
            null),
        programmes.periods(programmeId).stream()
            .map(n -> new BundlePeriod(n.code(), n.start(), n.end()))
            .toList(),
        programmes.partners(programmeId).stream().map(BundleExport::partner).toList(),
        programmes.grants(programmeId, by).stream().map(ProgrammeView.GrantLine::form).toList(),
        null,
        p.locations(),
        framework,
        workPlans.all(programmeId).stream().map(a -> inForce(a, framework)).toList(),
        budgets.all(programmeId),
        reports.all(programmeId).stream().map(BundleExport::report).toList(),
        adjustments.approved(programmeId).stream()
            .map(
                a ->
                    new BundleAdjustment(
                        a.indicator(), a.period(), a.amount(), a.reason(), a.donorReason()))
            .toList());
  }

  private static PartnerForm partner(ProgrammeView.Partner x) {
    return new PartnerForm(
        x.code(),
        x.name(),
        x.iatiIdentifier(),
        x.type(),
        x.role(),
        x.firstPeriod(),
        x.toEnd() ? null : x.lastPeriod(),
        x.fundedBy());
  }

  /** Without results that the framework no longer has: it goes out in its newest version alone. */
  private static ActivityForm inForce(ActivityForm activity, Framework framework) {
    return activity.serving(
        framework.results().stream()
            .map(Framework.Result::code)
            .filter(activity.results()::contains)
            .toList());
  }

  private static BundleReport report(Reports.Stored r) {
    ReportStatus status = r.status() == ReportStatus.REOPENED ? ReportStatus.DRAFT : r.status();
    return new BundleReport(
        r.partner(),
        r.period(),
        status.code(),
        r.narrative(),
        r.values(),
        r.work().activities(),
        r.work().outcomes(),
        r.work().expenditures());
  }
}
