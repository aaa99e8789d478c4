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
import org.shuraka.reporting.Narrative;
import org.shuraka.reporting.ReportedValue;

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
   */
  public record BundleReport(
      String partner,
      String period,
      String status,
      Narrative narrative,
      List<ReportedValue> values) {

    public BundleReport {
      narrative = narrative == null ? Narrative.EMPTY : narrative;
      values = values == null ? List.of() : List.copyOf(values);
    }
  }

  /** A correction of an overlap between partners. */
  public record BundleAdjustment(
      String indicator, String period, BigDecimal amount, String reason) {}
}
