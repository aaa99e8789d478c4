package org.shuraka.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;

/**
 * The reader's reports: an officer's own to write, a manager's to review; the earliest due first.
 */
@Named
@RequestScoped
public class ReportsPage {

  private static final int LINES = 25;
  private static final List<ReportStatus> TO_WRITE =
      List.of(ReportStatus.DRAFT, ReportStatus.SENT_BACK, ReportStatus.REOPENED);

  @Inject ReportingService reporting;
  @Inject CurrentCaller caller;

  private String show;
  private int after;
  private List<ReportView.Line> lines;

  public void load() {
    lines = reporting.page(statuses(), after, LINES + 1);
  }

  /** What is shown: {@code toWrite}, {@code submitted} or {@code accepted}. */
  public String getShow() {
    if (show == null || show.isBlank()) {
      show = caller.get().is(Role.OFFICER) ? "toWrite" : "submitted";
    }
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  private List<ReportStatus> statuses() {
    return switch (getShow()) {
      case "toWrite" -> TO_WRITE;
      case "accepted" -> List.of(ReportStatus.ACCEPTED);
      default -> List.of(ReportStatus.SUBMITTED);
    };
  }

  public List<ReportView.Line> getLines() {
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  /** How many to pass over for the next page; null on the last. */
  public Integer getNext() {
    return lines.size() > LINES ? after + LINES : null;
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = Math.max(0, after);
  }
}
