package org.shuraka.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.WorkPlanRepository.Which;
import org.shuraka.shared.BusinessException;

/** Budgets: kept by managers, read by officers as far as they are their organisation's own. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class BudgetService {

  @Inject WorkPlanRepository plans;
  @Inject Budgets acts;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /**
   * A page of a programme's budget lines, by partner and code.
   *
   * @param partner null for those of all
   * @param after {@code partner/code} of the last one before; empty for the first page
   */
  public List<BudgetLineView> page(String programme, String partner, String after, int limit) {
    Which which = new Which(partner, null, after, limit);
    return plans.lines(id(programme), which, caller.get());
  }

  public BudgetLineView get(String programme, String partner, String code) {
    return plans.lines(id(programme), Which.one(partner, code), caller.get()).stream()
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  /** Adds a line. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public BudgetLineView add(String programme, BudgetLineForm form) {
    long id = id(programme);
    if (!plans.lines(id, Which.one(form.partner(), form.code()), caller.get()).isEmpty()) {
      throw BusinessException.conflict("workplan.code.taken", form.code());
    }
    acts.put(id, List.of(form), null, caller.get());
    return get(programme, form.partner(), form.code());
  }

  /** Budgets a line anew; its partner and its code stay. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public BudgetLineView change(String programme, BudgetLineForm form, int version) {
    current(programme, form.partner(), form.code(), version);
    acts.put(id(programme), List.of(form), null, caller.get());
    return get(programme, form.partner(), form.code());
  }

  /** Puts many at once: known codes are budgeted anew, others added; all or none. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void put(String programme, List<BudgetLineForm> forms) {
    acts.put(id(programme), forms, "/budgetLines", caller.get());
  }

  /** Takes a line out of the budget that no report speaks of. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void remove(String programme, String partner, String code, int version) {
    acts.remove(id(programme), current(programme, partner, code, version), caller.get());
  }

  private BudgetLineView current(String programme, String partner, String code, int version) {
    BudgetLineView found = get(programme, partner, code);
    if (found.version() != version) {
      throw BusinessException.stale();
    }
    return found;
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
