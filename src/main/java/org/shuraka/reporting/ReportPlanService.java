package org.shuraka.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.shared.BusinessException;

/** What a report answers to: the activities that are due, the budget, the bands of age. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class ReportPlanService {

  @Inject ReportRepository reports;
  @Inject SectionRepository sections;
  @Inject PeriodFrameworks frameworks;
  @Inject CurrentCaller caller;

  /** The planned activities that a report has to speak of, the earliest first. */
  public List<DueActivity> due(String programme, String period, String partner) {
    return sections.due(id(programme, period, partner));
  }

  /** The whole work plan of the report's partner; what was said before is left out. */
  public List<DueActivity> planned(String programme, String period, String partner) {
    return sections.plan(id(programme, period, partner));
  }

  /** What the report says of activities, outcomes and expenditure. */
  public ReportedWork said(String programme, String period, String partner) {
    long id = id(programme, period, partner);
    return new ReportedWork(
        sections.activities(id), sections.outcomes(id), sections.expenditures(id));
  }

  /** Every line of the partner's budget, and how it stands with the report. */
  public List<BudgetStatus> budget(String programme, String period, String partner) {
    return sections.budget(id(programme, period, partner));
  }

  /** The bands of age by which participants of activities are counted. */
  public List<Category> ageBands(String programme, String period, String partner) {
    PartnerReport report = reports.get(id(programme, period, partner));
    return AgeBands.of(frameworks.of(report.periodId()).framework());
  }

  private long id(String programme, String period, String partner) {
    return reports
        .id(programme, period, partner, caller.get())
        .orElseThrow(BusinessException::notFound);
  }
}
