package org.shuraka.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;

/** A manager's queue of reports to review; an officer's own reports. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class ReportListService {

  @Inject ReportLists lists;
  @Inject CurrentCaller caller;

  /**
   * A page of reports, the most urgent first: for a manager what was handed in longest ago, for an
   * officer what is due earliest.
   *
   * @param after how many to pass over
   */
  public List<ReportLine> page(ReportFilter filter, int after, int limit) {
    return lists.page(caller.get(), filter, after, limit);
  }

  /** How many reports stand how, whatever status the filter names. */
  public List<ReportLists.Count> counts(ReportFilter filter) {
    return lists.counts(caller.get(), filter);
  }

  /** Programmes with reports. */
  public List<ReportLists.Choice> programmes(ReportFilter filter) {
    return lists.choices(caller.get(), filter, "programmes");
  }

  /** Partners with reports, in that programme where the filter names one. */
  public List<ReportLists.Choice> partners(ReportFilter filter) {
    return lists.choices(caller.get(), filter, "partners");
  }

  /** Opened periods, the latest first. */
  public List<ReportLists.Choice> periods(ReportFilter filter) {
    return lists.choices(caller.get(), filter, "periods");
  }
}
