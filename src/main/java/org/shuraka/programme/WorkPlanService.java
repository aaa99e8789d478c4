package org.shuraka.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.WorkPlanRepository.Which;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/** Work plans: kept by managers, read by officers as far as they are their organisation's own. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class WorkPlanService {

  @Inject WorkPlanRepository plans;
  @Inject WorkPlans activities;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /**
   * A page of a programme's activities, by partner and code.
   *
   * @param partner null for those of all
   * @param after {@code partner/code} of the last one before; empty for the first page
   */
  public List<ActivityView> page(String programme, String partner, String after, int limit) {
    return activities.find(id(programme), new Which(partner, null, after, limit), caller.get());
  }

  public ActivityView get(String programme, String partner, String code) {
    return activities.get(id(programme), partner, code, caller.get());
  }

  /** Titles of the results that activities can serve, by code. */
  public Map<String, LocalisedText> results(String programme) {
    return plans.results(id(programme));
  }

  /** Adds an activity. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ActivityView add(String programme, ActivityForm form) {
    return activities.add(id(programme), form, caller.get());
  }

  /** Plans an activity anew; its partner and its code stay. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ActivityView change(String programme, ActivityForm form, int version) {
    return activities.change(id(programme), form, version, caller.get());
  }

  /** Puts many at once: known codes are planned anew, others added; all or none. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void put(String programme, List<ActivityForm> forms) {
    activities.put(id(programme), forms, "/activities", caller.get());
  }

  /** Takes an activity out of the plan that no report speaks of. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void remove(String programme, String partner, String code, int version) {
    activities.remove(id(programme), partner, code, version, caller.get());
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
