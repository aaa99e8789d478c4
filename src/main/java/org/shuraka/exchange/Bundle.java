package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shuraka.framework.Framework;
import org.shuraka.programme.ActivityForm;
import org.shuraka.programme.BudgetLineForm;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.reporting.Expenditure;
import org.shuraka.reporting.HarvestedOutcome;
import org.shuraka.reporting.Narrative;
import org.shuraka.reporting.ReportedActivity;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.reporting.ReportedWork;

/**
 * A whole programme as one portable document.
 *
 * @param periods null where the calendar derives them from dates and frequency
 * @param locations places, by code alone or as objects; null where the programme lists them
 * @param activities the work plan; none where left out
 * @param budgetLines the budget; none where left out
 * @param dimensions null where the framework lists them
 */
public record Bundle(
    ProgrammeForm programme,
    List<BundlePeriod> periods,
    List<PartnerForm> partners,
    List<GrantForm> grants,
    List<Framework.Dimension> dimensions,
    List<Place> locations,
    Framework framework,
    List<ActivityForm> activities,
    List<BudgetLineForm> budgetLines,
    List<BundleReport> reports,
    List<BundleAdjustment> adjustments) {

  public Bundle {
    partners = partners == null ? List.of() : List.copyOf(partners);
    grants = grants == null ? List.of() : List.copyOf(grants);
    framework = framework == null ? Framework.EMPTY : framework;
    activities = activities == null ? List.of() : List.copyOf(activities);
    budgetLines = budgetLines == null ? List.of() : List.copyOf(budgetLines);
    reports = reports == null ? List.of() : List.copyOf(reports);
    adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
    if (dimensions != null && framework.dimensions().isEmpty()) {
      framework = new Framework(dimensions, framework.results());
    }
    dimensions = null;
  }

  /** A reporting period, both days included. */
  public record BundlePeriod(String code, LocalDate start, LocalDate end) {}

  /**
   * A partner's report.
   *
   * @param status draft, submitted, sent_back or accepted
   * @param activities what became of planned and other activities; none where left out
   * @param outcomes outcomes harvested; none where left out
   * @param expenditures what was spent by budget line; none where left out
   */
  public record BundleReport(
      String partner,
      String period,
      String status,
      Narrative narrative,
      List<ReportedValue> values,
      List<ReportedActivity> activities,
      List<HarvestedOutcome> outcomes,
      List<Expenditure> expenditures) {

    public BundleReport {
      narrative = narrative == null ? Narrative.EMPTY : narrative;
      values = values == null ? List.of() : List.copyOf(values);
      activities = activities == null ? List.of() : List.copyOf(activities);
      outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
      expenditures = expenditures == null ? List.of() : List.copyOf(expenditures);
    }

    /** What it says beside figures and words. */
    ReportedWork work() {
      return new ReportedWork(activities, outcomes, expenditures);
    }
  }

  /**
   * A correction of an overlap between partners.
   *
   * @param donorReason the reason in words for donors; null for none
   */
  public record BundleAdjustment(
      String indicator, String period, BigDecimal amount, String reason, String donorReason) {}
}
