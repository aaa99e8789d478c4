package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.access.Caller;
import org.shuraka.programme.WorkPlanRepository.Which;
import org.shuraka.shared.Fault;

/** Keeps what partners may spend. */
@ApplicationScoped
public class Budgets extends PartnerItems<BudgetLineForm, BudgetLineView, BudgetLine> {

  private static final Kind<BudgetLine> KIND =
      new Kind<>(BudgetLine.class, "budget", "budgetLine", "workplan.line.reported");

  @Override
  Kind<BudgetLine> kind() {
    return KIND;
  }

  @Override
  List<BudgetLineView> find(long programmeId, Which which, Caller by) {
    return plans.lines(programmeId, which, by);
  }

  @Override
  Rules<BudgetLineForm, BudgetLineView, BudgetLine> rules(long programmeId) {
    return new InProgramme(programmeId, plans.grants(programmeId));
  }

  private record InProgramme(long programmeId, Map<String, Long> grants)
      implements Rules<BudgetLineForm, BudgetLineView, BudgetLine> {

    @Override
    public List<Fault> faults(BudgetLineForm form, BudgetLineView before, String at) {
      List<Fault> faults = new ArrayList<>();
      if (form.grant() != null && !grants.containsKey(form.grant())) {
        faults.add(Fault.at(at + "/grant", "workplan.grant.unknown", form.grant()));
      }
      if (before != null && before.reported() && !before.currency().equals(form.currency())) {
        faults.add(
            Fault.at(at + "/currency", "workplan.currency.inUse", form.code(), before.currency()));
      }
      return faults;
    }

    @Override
    public BudgetLine row(long partnerId, BudgetLineForm form) {
      return new BudgetLine(programmeId, partnerId, form, grant(form));
    }

    @Override
    public void change(BudgetLine line, BudgetLineForm form) {
      line.budget(form, grant(form));
    }

    private Long grant(BudgetLineForm form) {
      return form.grant() == null ? null : grants.get(form.grant());
    }
  }
}
