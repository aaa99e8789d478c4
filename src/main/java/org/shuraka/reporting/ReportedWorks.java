package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

/**
 * Brings in and takes out what reports say beside figures and words, for imports. Runs in the
 * caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class ReportedWorks {

  @Inject ReportRepository reports;
  @Inject SectionRepository sections;
  @Inject ActivitiesSection activities;
  @Inject OutcomesSection outcomes;
  @Inject ExpenditureSection expenditures;

  /**
   * Writes what an imported report says, by the same rules as what is typed; answers the faults.
   */
  public List<Fault> bringIn(long reportId, String partner, ReportedWork said, Caller by) {
    ReportChange change = new ReportChange(reports.get(reportId), partner, by, Language.EN, true);
    take(activities, change, said.activities());
    take(outcomes, change, said.outcomes());
    take(expenditures, change, said.expenditures());
    return change.faults();
  }

  private static void take(ReportSection section, ReportChange change, List<?> said) {
    if (!said.isEmpty()) {
      section.change(change, Json.MAPPER.valueToTree(said));
    }
  }

  /** What every report of a programme says, by the report's id; none where it says nothing. */
  Map<Long, ReportedWork> ofProgramme(long programmeId) {
    var said = sections.activitiesOfProgramme(programmeId);
    var changed = sections.outcomesOfProgramme(programmeId);
    var spent = sections.expendituresOfProgramme(programmeId);
    Map<Long, ReportedWork> works = new HashMap<>();
    List.of(said, changed, spent).stream()
        .map(Map::keySet)
        .flatMap(Set::stream)
        .forEach(
            id -> works.put(id, new ReportedWork(said.get(id), changed.get(id), spent.get(id))));
    return works;
  }
}
