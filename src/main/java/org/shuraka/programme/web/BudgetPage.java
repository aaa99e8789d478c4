package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;
import org.shuraka.programme.BudgetLineView;
import org.shuraka.programme.BudgetService;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.Language;

/** The budget of a programme: kept by its managers, an officer reads her organisation's. */
@Named
@ViewScoped
public class BudgetPage implements Serializable {

  private static final int LINES = 50;

  @Inject BudgetService budgets;
  @Inject ProgrammeService programmes;

  private final PlanAddress address = new PlanAddress();
  private BudgetLineDraft draft;
  private String pasted;
  private transient List<BudgetLineView> lines;

  /** With a line in the address that one is changed; else one is added. */
  public void load() {
    getLines();
    draft =
        address.getItem() == null
            ? new BudgetLineDraft(
                address.getPartner(), programmes.get(address.getCode()).defaultCurrency())
            : new BudgetLineDraft(
                budgets.get(address.getCode(), address.getPartner(), address.getItem()));
  }

  public void save() {
    if (draft.isKnown()) {
      budgets.change(address.getCode(), draft.form(), draft.version());
    } else {
      budgets.add(address.getCode(), draft.form());
    }
    done("workplan.line.saved", draft.getCode());
  }

  /** Removes what the button names, in the version that the reader saw. */
  public void remove() {
    String[] named = Posted.parts("remove", "/", 3);
    budgets.remove(address.getCode(), named[1], named[2], Posted.version(named[0]));
    done("workplan.line.removed", named[2]);
  }

  public void paste() {
    PlanPaste rows = new PlanPaste(pasted, draft.getPartner(), Language.of(Faces.getLocale()));
    if (rows.run(() -> budgets.put(address.getCode(), rows.lines()))) {
      goTo();
    }
  }

  private void done(String key, String code) {
    Notices.done(key, code);
    goTo();
  }

  private void goTo() {
    Faces.redirect("/programmes/budget?code=%s", address.getCode());
  }

  private List<BudgetLineView> read() {
    if (lines == null) {
      lines = budgets.page(address.getCode(), address.getPartner(), address.getAfter(), LINES + 1);
    }
    return lines;
  }

  public List<BudgetLineView> getLines() {
    return read().subList(0, Math.min(LINES, read().size()));
  }

  /** The last one shown, for the next page; null on the last. */
  public String getNext() {
    BudgetLineView last = read().size() > LINES ? read().get(LINES - 1) : null;
    return last == null ? null : last.partner() + "/" + last.code();
  }

  /** Those who report, and so can have a budget. */
  public List<ProgrammeView.Partner> getPartners() {
    return programmes.partners(address.getCode()).stream()
        .filter(ProgrammeView.Partner::reports)
        .toList();
  }

  public List<ProgrammeView.GrantLine> getGrants() {
    return programmes.grants(address.getCode());
  }

  public PlanAddress getAddress() {
    return address;
  }

  public BudgetLineDraft getDraft() {
    return draft;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }
}
