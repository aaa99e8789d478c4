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
 * Keeps what partners plan to do, for the guarded service and for imports alike. Runs in the
 * caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class WorkPlans {

  @Inject WorkPlanRepository plans;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;

  /** What activities are checked against: ids and codes of one programme. */
  private record Known(
      Map<String, Long> partners,
      Map<String, Long> places,
      Set<String> results,
      Map<String, ActivityView> activities) {}

  /**
   * Puts activities into the plan: known codes are planned anew, others added; all or none.
   *
   * @param at pointer to the list; null for one that stands for itself
   */
  public void put(long programmeId, List<ActivityForm> forms, String at, Caller by) {
    Known known = known(programmeId);
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      ActivityForm form = forms.get(i);
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
        plans.places(programmeId),
        plans.results(programmeId).keySet(),
        plans.activities(programmeId, Which.all(), null).stream()
            .collect(Collectors.toMap(a -> a.form().key(), Function.identity())));
  }

  private static List<Fault> faults(ActivityForm form, String at, Known known) {
    List<Fault> faults = form.faults(at);
    if (!known.partners().containsKey(form.partner())) {
      faults.add(
          Fault.at(at + "/partner", "workplan.partner.unknown", String.valueOf(form.partner())));
    }
    if (form.location() != null && !known.places().containsKey(form.location())) {
      faults.add(Fault.at(at + "/location", "report.location.unknown", form.location()));
    }
    form.results().stream()
        .filter(code -> !known.results().contains(code))
        .forEach(code -> faults.add(Fault.at(at + "/results", "workplan.result.unknown", code)));
    return faults;
  }

  private void put(long programmeId, ActivityForm form, Known known, Caller by) {
    ActivityView before = known.activities().get(form.key());
    long place = form.location() == null ? 0 : known.places().get(form.location());
    if (before == null) {
      long partner = known.partners().get(form.partner());
      plans.add(new PlannedActivity(programmeId, partner, form, place));
      audit(by, "activity.add", form, programmeId, null, form);
    } else if (!before.form().equals(form)) {
      plans.get(PlannedActivity.class, before.id()).plan(form, place);
      audit(by, "activity.change", form, programmeId, before.form(), form);
    }
  }

  /** Every activity of a programme, as an import would bring it. */
  public List<ActivityForm> all(long programmeId) {
    return plans.activities(programmeId, Which.all(), null).stream()
        .map(ActivityView::form)
        .toList();
  }

  void remove(long programmeId, ActivityView activity, Caller by) {
    if (activity.reported()) {
      throw BusinessException.conflict("workplan.activity.reported", activity.code());
    }
    plans.remove(plans.get(PlannedActivity.class, activity.id()));
    plans.flush();
    audit(by, "activity.remove", activity.form(), programmeId, activity.form(), null);
  }

  private void audit(
      Caller by, String act, ActivityForm form, long programmeId, Object before, Object after) {
    audit.record(
        by, new AuditTrail.Entry(act, "activity", form.key(), programmeId, before, after, null));
  }
}
