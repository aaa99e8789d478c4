package org.shuraka.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From which period to which an organisation reports. What is kept are numbers of periods; what is
 * meant are days.
 *
 * @param id of the part it plays
 * @param fromStart whether its first period follows the first day of the programme
 * @param toEnd whether its last period follows the last day of the programme
 */
public record PartnerSpan(
    long id, String partner, int firstNo, int lastNo, boolean fromStart, boolean toEnd) {

  /**
   * The same days in another calendar: July to December stays July to December. A first or last
   * period that the programme's own dates cut then is cut here, too; an end that follows the
   * programme goes with it.
   *
   * @return empty where some of the days would be lost, or only part of a period would be reported
   */
  Optional<PartnerSpan> follow(CalendarChange change) {
    List<ReportingCalendar.Period> after = change.after();
    Optional<Integer> first =
        fromStart
            ? Optional.of(1)
            : change.before().stream()
                .filter(p -> p.no() == firstNo)
                .findFirst()
                .filter(p -> overlaps(p, change))
                .flatMap(
                    p -> beginsWith(CalendarChange.later(p.start(), change.newStart()), change));
    Optional<Integer> last =
        toEnd
            ? Optional.of(after.size())
            : change.before().stream()
                .filter(p -> p.no() == lastNo)
                .findFirst()
                .filter(p -> overlaps(p, change))
                .flatMap(p -> endsWith(CalendarChange.earlier(p.end(), change.newEnd()), change));
    return first.isEmpty() || last.isEmpty() || first.get() > last.get()
        ? Optional.empty()
        : Optional.of(new PartnerSpan(id, partner, first.get(), last.get(), fromStart, toEnd));
  }

  private static boolean overlaps(ProgrammeView.Period period, CalendarChange change) {
    return !period.end().isBefore(change.newStart()) && !period.start().isAfter(change.newEnd());
  }

  private static Optional<Integer> beginsWith(LocalDate day, CalendarChange change) {
    return holding(day, change)
        .filter(p -> CalendarChange.later(p.start(), change.oldStart()).equals(day))
        .map(ReportingCalendar.Period::no);
  }

  private static Optional<Integer> endsWith(LocalDate day, CalendarChange change) {
    return holding(day, change)
        .filter(p -> CalendarChange.earlier(p.end(), change.oldEnd()).equals(day))
        .map(ReportingCalendar.Period::no);
  }

  private static Optional<ReportingCalendar.Period> holding(LocalDate day, CalendarChange change) {
    return change.after().stream()
        .filter(p -> !day.isBefore(p.start()) && !day.isAfter(p.end()))
        .findFirst();
  }
}
