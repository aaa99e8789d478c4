package org.shuraka.review.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.review.ReportFilter;
import org.shuraka.review.ReportLists;

/** One way to look at a list of reports, and how many one sees so. */
public record ReportTab(String status, int count) {

  /** What the reader has to do comes first. */
  static List<ReportTab> of(List<ReportLists.Count> counts, boolean officer) {
    ReportTab toWrite = tab(ReportFilter.TO_WRITE, counts, ReportStatus::editable);
    ReportTab submitted = tab(ReportStatus.SUBMITTED, counts);
    return Stream.of(
            officer ? toWrite : submitted,
            officer ? submitted : toWrite,
            tab(ReportStatus.SENT_BACK, counts),
            tab(ReportStatus.ACCEPTED, counts),
            tab(ReportFilter.ALL, counts, any -> true))
        .toList();
  }

  private static ReportTab tab(ReportStatus status, List<ReportLists.Count> counts) {
    return tab(status.code(), counts, status::equals);
  }

  private static ReportTab tab(
      String name, List<ReportLists.Count> counts, Predicate<ReportStatus> of) {
    return new ReportTab(
        name,
        counts.stream()
            .filter(c -> of.test(c.status()))
            .mapToInt(ReportLists.Count::reports)
            .sum());
  }
}
