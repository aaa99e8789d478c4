package org.shuraka.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.reporting.DueActivity;
import org.shuraka.reporting.ReportedActivity;
import org.shuraka.shared.LocalisedText;

/**
 * An activity with what the report says of it.
 *
 * @param planned whether it stands in the work plan; title, dates and place are the plan's
 * @param before what the last earlier report said of it; null where none did
 * @param said all null where the report says nothing yet
 */
public record ActivityLine(
    String code,
    boolean planned,
    LocalisedText title,
    LocalDate start,
    LocalDate end,
    String location,
    String before,
    ReportedActivity said) {

  /**
   * Those that are due, then the others that the report speaks of.
   *
   * @param plan the whole work plan
   */
  static List<ActivityLine> of(
      List<DueActivity> due, List<DueActivity> plan, List<ReportedActivity> said) {
    Map<String, ReportedActivity> byCode =
        said.stream().collect(Collectors.toMap(ReportedActivity::activity, Function.identity()));
    Map<String, DueActivity> planned =
        plan.stream().collect(Collectors.toMap(DueActivity::code, Function.identity()));
    List<ActivityLine> lines = new ArrayList<>();
    due.forEach(d -> lines.add(line(d, byCode.remove(d.code()))));
    said.stream()
        .filter(a -> byCode.containsKey(a.activity()))
        .forEach(
            a ->
                lines.add(
                    planned.containsKey(a.activity())
                        ? line(planned.get(a.activity()), a)
                        : new ActivityLine(a.activity(), false, null, null, null, null, null, a)));
    return lines;
  }

  private static ActivityLine line(DueActivity plan, ReportedActivity said) {
    return new ActivityLine(
        plan.code(),
        true,
        plan.title(),
        plan.start(),
        plan.end(),
        plan.location(),
        plan.before(),
        said == null ? ReportedActivity.silent(plan.code()) : said);
  }

  /** All who took part. */
  public int people() {
    return said.participants().values().stream().mapToInt(Integer::intValue).sum();
  }
}
