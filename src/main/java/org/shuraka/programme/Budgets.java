package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.programme.WorkPlanRepository.Which;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Keeps what partners may spend, for the guarded service and for imports alike. Runs in the
 * caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class Budgets {

  @Inject WorkPlanRepository plans;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;

  /** What lines are checked against: ids and codes of one programme. */
  private record Known(
      Map<String, Long> partners, Map<String, Long> grants, Map<String, BudgetLineView> lines) {}

  /**
   * Puts lines into the budget: known codes are budgeted anew, others added; all or none.
   *
   * @param at pointer to the list; null for one that stands for itself
   */
  public void put(long programmeId, List<BudgetLineForm> forms, String at, Caller by) {
    Known known = known(programmeId);
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      BudgetLineForm form = forms.get(i);
      String here = at == null ? "" : at + "/" + i;
      faults.addAll(faults(form, here, known));
      if (!seen.add(form.key())) {
        faults.add(Fault.at(here + "/code", "framework.code.twice", form.code()));
      }
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    forms.forEach(form -> put(programmeId, form, known, by));
    plans.flush();
  }

  private Known known(long programmeId) {
    return new Known(
        programmes.reporting(programmeId),
        plans.grants(programmeId),
        plans.lines(programmeId, Which.all(), null).stream()
            .collect(Collectors.toMap(l -> l.form().key(), Function.identity())));
  }

  private static List<Fault> faults(BudgetLineForm form, String at, Known known) {
    List<Fault> faults = form.faults(at);
    if (!known.partners().containsKey(form.partner())) {
      faults.add(
          Fault.at(at + "/partner", "workplan.partner.unknown", String.valueOf(form.partner())));
    }
    if (form.grant() != null && !known.grants().containsKey(form.grant())) {
      faults.add(Fault.at(at + "/grant", "workplan.grant.unknown", form.grant()));
    }
    BudgetLineView before = known.lines().get(form.key());
    if (before != null && before.reported() && !before.currency().equals(form.currency())) {
      faults.add(
          Fault.at(at + "/currency", "workplan.currency.inUse", form.code(), before.currency()));
    }
    return faults;
  }

  private void put(long programmeId, BudgetLineForm form, Known known, Caller by) {
    BudgetLineView before = known.lines().get(form.key());
    Long grant = form.grant() == null ? null : known.grants().get(form.grant());
    if (before == null) {
      long partner = known.partners().get(form.partner());
      plans.add(new BudgetLine(programmeId, partner, form, grant));
      audit(by, "budget.add", form, programmeId, null, form);
    } else if (!before.form().equals(form)) {
      plans.get(BudgetLine.class, before.id()).budget(form, grant);
      audit(by, "budget.change", form, programmeId, before.form(), form);
    }
  }

  /** Every budget line of a programme, as an import would bring it. */
  public List<BudgetLineForm> all(long programmeId) {
    return plans.lines(programmeId, Which.all(), null).stream().map(BudgetLineView::form).toList();
  }

  void remove(long programmeId, BudgetLineView line, Caller by) {
    if (line.reported()) {
      throw BusinessException.conflict("workplan.line.reported", line.code());
    }
    plans.remove(plans.get(BudgetLine.class, line.id()));
    plans.flush();
    audit(by, "budget.remove", line.form(), programmeId, line.form(), null);
  }

  private void audit(
      Caller by, String act, BudgetLineForm form, long programmeId, Object before, Object after) {
    audit.record(
        by, new AuditTrail.Entry(act, "budgetLine", form.key(), programmeId, before, after, null));
  }
}
