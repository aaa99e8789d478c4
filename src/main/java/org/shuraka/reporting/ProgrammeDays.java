package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;

/** Days that a report names are looked at beside its programme's first and last day. */
@ApplicationScoped
class ProgrammeDays {

  @Inject ProgrammeRepository programmes;

  /**
   * A finding for each item whose day lies outside the programme; an item may have none.
   *
   * @param finding makes one of an item and its day
   */
  <T> List<Finding> outside(
      PartnerReport report,
      Collection<T> items,
      Function<T, LocalDate> day,
      BiFunction<T, LocalDate, Finding> finding) {
    List<T> dated = items.stream().filter(item -> day.apply(item) != null).toList();
    if (dated.isEmpty()) {
      return List.of();
    }
    ProgrammeView programme = programmes.view(report.programmeId());
    return dated.stream()
        .filter(item -> isOutside(day.apply(item), programme))
        .map(item -> finding.apply(item, day.apply(item)))
        .toList();
  }

  private static boolean isOutside(LocalDate day, ProgrammeView programme) {
    return programme.start() != null && day.isBefore(programme.start())
        || programme.end() != null && day.isAfter(programme.end());
  }
}
