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

  @Inject Budgets lines;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /**
   * A page of a programme's budget lines, by partner and code.
   *
   * @param partner null for those of all
   * @param after {@code partner/code} of the last one before; empty for the first page
   */
  public List<BudgetLineView> page(String programme, String partner, String after, int limit) {
    return lines.find(id(programme), new Which(partner, null, after, limit), caller.get());
  }

  public BudgetLineView get(String programme, String partner, String code) {
    return lines.get(id(programme), partner, code, caller.get());
  }

  /** Adds a line. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public BudgetLineView add(String programme, BudgetLineForm form) {
    return lines.add(id(programme), form, caller.get());
  }

  /** Budgets a line anew; its partner and its code stay. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public BudgetLineView change(String programme, BudgetLineForm form, int version) {
    return lines.change(id(programme), form, version, caller.get());
  }

  /** Puts many at once: known codes are budgeted anew, others added; all or none. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void put(String programme, List<BudgetLineForm> forms) {
    lines.put(id(programme), forms, "/budgetLines", caller.get());
  }

  /** Takes a line out of the budget that no report speaks of. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void remove(String programme, String partner, String code, int version) {
    lines.remove(id(programme), partner, code, version, caller.get());
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
