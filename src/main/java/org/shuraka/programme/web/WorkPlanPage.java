package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;
import org.shuraka.programme.ActivityView;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.WorkPlanService;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;

/** The work plan of a programme: kept by its managers, an officer reads her organisation's. */
@Named
@ViewScoped
public class WorkPlanPage implements Serializable {

  private static final int LINES = 50;

  @Inject WorkPlanService plans;
  @Inject ProgrammeService programmes;

  private final PlanAddress address = new PlanAddress();
  private ActivityDraft draft;
  private String pasted;
  private transient List<ActivityView> activities;
  private transient ProgrammeView programme;

  /** With an activity in the address that one is changed; else one is added. */
  public void load() {
    getActivities();
    draft =
        address.getItem() == null
            ? new ActivityDraft(address.getPartner())
            : new ActivityDraft(
                plans.get(address.getCode(), address.getPartner(), address.getItem()));
  }

  public void save() {
    if (draft.isKnown()) {
      plans.change(address.getCode(), draft.form(), draft.version());
    } else {
      plans.add(address.getCode(), draft.form());
    }
    done("workplan.saved", draft.getCode());
  }

  /** Removes what the button names, in the version that the reader saw. */
  public void remove() {
    String[] named = Posted.parts("remove", "/", 3);
    plans.remove(address.getCode(), named[1], named[2], Posted.version(named[0]));
    done("workplan.removed", named[2]);
  }

  public void paste() {
    PlanPaste rows = new PlanPaste(pasted, draft.getPartner(), Language.of(Faces.getLocale()));
    if (rows.run(() -> plans.put(address.getCode(), rows.activities()))) {
      goTo();
    }
  }

  private void done(String key, String code) {
    Notices.done(key, code);
    goTo();
  }

  private void goTo() {
    Faces.redirect("/programmes/work-plan?code=%s", address.getCode());
  }

  private List<ActivityView> read() {
    if (activities == null) {
      activities =
          plans.page(address.getCode(), address.getPartner(), address.getAfter(), LINES + 1);
    }
    return activities;
  }

  public List<ActivityView> getActivities() {
    return read().subList(0, Math.min(LINES, read().size()));
  }

  /** The last one shown, for the next page; null on the last. */
  public String getNext() {
    ActivityView last = read().size() > LINES ? read().get(LINES - 1) : null;
    return last == null ? null : last.partner() + "/" + last.code();
  }

  public ProgrammeView getProgramme() {
    if (programme == null) {
      programme = programmes.get(address.getCode());
    }
    return programme;
  }

  /** Those who report, and so can have a plan. */
  public List<ProgrammeView.Partner> getPartners() {
    return programmes.partners(address.getCode()).stream()
        .filter(ProgrammeView.Partner::reports)
        .toList();
  }

  public Map<String, LocalisedText> getResults() {
    return plans.results(address.getCode());
  }

  /** Name of a place; null for none. */
  public LocalisedText placeName(String code) {
    return Place.name(getProgramme().locations(), code);
  }

  public PlanAddress getAddress() {
    return address;
  }

  public ActivityDraft getDraft() {
    return draft;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }
}
