package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.programme.WorkPlanRepository.Which;
import org.shuraka.shared.Fault;

/** Keeps what partners plan to do. */
@ApplicationScoped
public class WorkPlans extends PartnerItems<ActivityForm, ActivityView, PlannedActivity> {

  private static final Kind<PlannedActivity> KIND =
      new Kind<>(PlannedActivity.class, "activity", "activity", "workplan.activity.reported");

  @Override
  Kind<PlannedActivity> kind() {
    return KIND;
  }

  @Override
  List<ActivityView> find(long programmeId, Which which, Caller by) {
    return plans.activities(programmeId, which, by);
  }

  @Override
  Rules<ActivityForm, ActivityView, PlannedActivity> rules(long programmeId) {
    return new InProgramme(
        programmeId, plans.places(programmeId), plans.results(programmeId).keySet());
  }

  private record InProgramme(long programmeId, Map<String, Long> places, Set<String> results)
      implements Rules<ActivityForm, ActivityView, PlannedActivity> {

    @Override
    public List<Fault> faults(ActivityForm form, ActivityView before, String at) {
      List<Fault> faults = new ArrayList<>();
      if (form.location() != null && !places.containsKey(form.location())) {
        faults.add(Fault.at(at + "/location", "report.location.unknown", form.location()));
      }
      form.results().stream()
          .filter(code -> !results.contains(code))
          .forEach(code -> faults.add(Fault.at(at + "/results", "workplan.result.unknown", code)));
      return faults;
    }

    @Override
    public PlannedActivity row(long partnerId, ActivityForm form) {
      return new PlannedActivity(programmeId, partnerId, form, place(form));
    }

    @Override
    public void change(PlannedActivity activity, ActivityForm form) {
      activity.plan(form, place(form));
    }

    private long place(ActivityForm form) {
      return form.location() == null ? 0 : places.get(form.location());
    }
  }
}
