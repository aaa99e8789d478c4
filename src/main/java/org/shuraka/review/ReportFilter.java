package org.shuraka.review;

import java.util.List;
import org.shuraka.reporting.ReportStatus;

/**
 * Which reports a list shows.
 *
 * @param programme code; null for all
 * @param partner code; null for all
 * @param period code; null for all
 * @param status code of a status, {@value #TO_WRITE} for all that lie with the partner, or {@value
 *     #ALL}
 * @param overdue only those whose deadline is past while they lie with the partner
 */
public record ReportFilter(
    String programme, String partner, String period, String status, boolean overdue) {

  public static final String ALL = "all";
  public static final String TO_WRITE = "to_write";

  private static final List<ReportStatus> EVERY = List.of(ReportStatus.values());

  public ReportFilter {
    programme = blankToNull(programme);
    partner = blankToNull(partner);
    period = blankToNull(period);
  }

  /** A status that does not exist asks for nothing in particular: all. */
  List<String> statuses() {
    List<ReportStatus> asked =
        EVERY.stream()
            .filter(s -> TO_WRITE.equals(status) ? s.editable() : s.code().equals(status))
            .toList();
    return (asked.isEmpty() ? EVERY : asked).stream().map(ReportStatus::code).toList();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
