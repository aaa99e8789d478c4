package org.shuraka.reporting;

import java.util.List;

/** What a report says beside its figures and words. */
public record ReportedWork(
    List<ReportedActivity> activities,
    List<HarvestedOutcome> outcomes,
    List<Expenditure> expenditures) {

  public static final ReportedWork NONE = new ReportedWork(null, null, null);

  public ReportedWork {
    activities = activities == null ? List.of() : List.copyOf(activities);
    outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    expenditures = expenditures == null ? List.of() : List.copyOf(expenditures);
  }
}
