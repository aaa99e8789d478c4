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
  @Inject WorkPlans acts;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /**
   * A page of a programme's activities, by partner and code.
   *
   * @param partner null for those of all
   * @param after {@code partner/code} of the last one before; empty for the first page
   */
  public List<ActivityView> page(String programme, String partner, String after, int limit) {
    Which which = new Which(partner, null, after, limit);
    return plans.activities(id(programme), which, caller.get());
  }

  public ActivityView get(String programme, String partner, String code) {
    return plans.activities(id(programme), Which.one(partner, code), caller.get()).stream()
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  /** Titles of the results that activities can serve, by code. */
  public Map<String, LocalisedText> results(String programme) {
    return plans.results(id(programme));
  }

  /** Adds an activity. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ActivityView add(String programme, ActivityForm form) {
    long id = id(programme);
    if (!plans.activities(id, Which.one(form.partner(), form.code()), caller.get()).isEmpty()) {
      throw BusinessException.conflict("workplan.code.taken", form.code());
    }
    acts.put(id, List.of(form), null, caller.get());
    return get(programme, form.partner(), form.code());
  }

  /** Plans an activity anew; its partner and its code stay. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ActivityView change(String programme, ActivityForm form, int version) {
    current(programme, form.partner(), form.code(), version);
    acts.put(id(programme), List.of(form), null, caller.get());
    return get(programme, form.partner(), form.code());
  }

  /** Puts many at once: known codes are planned anew, others added; all or none. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void put(String programme, List<ActivityForm> forms) {
    acts.put(id(programme), forms, "/activities", caller.get());
  }

  /** Takes an activity out of the plan that no report speaks of. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void remove(String programme, String partner, String code, int version) {
    acts.remove(id(programme), current(programme, partner, code, version), caller.get());
  }

  private ActivityView current(String programme, String partner, String code, int version) {
    ActivityView found = get(programme, partner, code);
    if (found.version() != version) {
      throw BusinessException.stale();
    }
    return found;
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
